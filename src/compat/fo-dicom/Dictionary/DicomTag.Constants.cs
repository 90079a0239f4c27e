// The data elements of PS3.6 and PS3.7 that this product names; written by make_tables.py from tag-constants.txt.
namespace FellowOakDicom;

public sealed partial class DicomTag
{
    /// <summary>(0000,0000) VR=UL VM=1 Command Group Length</summary>
    public static readonly DicomTag CommandGroupLength = new(0x0000, 0x0000);
    /// <summary>(0000,0002) VR=UI VM=1 Affected SOP Class UID</summary>
    public static readonly DicomTag AffectedSOPClassUID = new(0x0000, 0x0002);
    /// <summary>(0000,0003) VR=UI VM=1 Requested SOP Class UID</summary>
    public static readonly DicomTag RequestedSOPClassUID = new(0x0000, 0x0003);
    /// <summary>(0000,0100) VR=US VM=1 Command Field</summary>
    public static readonly DicomTag CommandField = new(0x0000, 0x0100);
    /// <summary>(0000,0110) VR=US VM=1 Message ID</summary>
    public static readonly DicomTag MessageID = new(0x0000, 0x0110);
    /// <summary>(0000,0120) VR=US VM=1 Message ID Being Responded To</summary>
    public static readonly DicomTag MessageIDBeingRespondedTo = new(0x0000, 0x0120);
    /// <summary>(0000,0600) VR=AE VM=1 Move Destination</summary>
    public static readonly DicomTag MoveDestination = new(0x0000, 0x0600);
    /// <summary>(0000,0700) VR=US VM=1 Priority</summary>
    public static readonly DicomTag Priority = new(0x0000, 0x0700);
    /// <summary>(0000,0800) VR=US VM=1 Command Data Set Type</summary>
    public static readonly DicomTag CommandDataSetType = new(0x0000, 0x0800);
    /// <summary>(0000,0900) VR=US VM=1 Status</summary>
    public static readonly DicomTag Status = new(0x0000, 0x0900);
    /// <summary>(0000,0901) VR=AT VM=1-n Offending Element</summary>
    public static readonly DicomTag OffendingElement = new(0x0000, 0x0901);
    /// <summary>(0000,0902) VR=LO VM=1 Error Comment</summary>
    public static readonly DicomTag ErrorComment = new(0x0000, 0x0902);
    /// <summary>(0000,0903) VR=US VM=1 Error ID</summary>
    public static readonly DicomTag ErrorID = new(0x0000, 0x0903);
    /// <summary>(0000,1000) VR=UI VM=1 Affected SOP Instance UID</summary>
    public static readonly DicomTag AffectedSOPInstanceUID = new(0x0000, 0x1000);
    /// <summary>(0000,1001) VR=UI VM=1 Requested SOP Instance UID</summary>
    public static readonly DicomTag RequestedSOPInstanceUID = new(0x0000, 0x1001);
    /// <summary>(0000,1002) VR=US VM=1 Event Type ID</summary>
    public static readonly DicomTag EventTypeID = new(0x0000, 0x1002);
    /// <summary>(0000,1005) VR=AT VM=1-n Attribute Identifier List</summary>
    public static readonly DicomTag AttributeIdentifierList = new(0x0000, 0x1005);
    /// <summary>(0000,1008) VR=US VM=1 Action Type ID</summary>
    public static readonly DicomTag ActionTypeID = new(0x0000, 0x1008);
    /// <summary>(0000,1020) VR=US VM=1 Number of Remaining Sub-operations</summary>
    public static readonly DicomTag NumberOfRemainingSuboperations = new(0x0000, 0x1020);
    /// <summary>(0000,1021) VR=US VM=1 Number of Completed Sub-operations</summary>
    public static readonly DicomTag NumberOfCompletedSuboperations = new(0x0000, 0x1021);
    /// <summary>(0000,1022) VR=US VM=1 Number of Failed Sub-operations</summary>
    public static readonly DicomTag NumberOfFailedSuboperations = new(0x0000, 0x1022);
    /// <summary>(0000,1023) VR=US VM=1 Number of Warning Sub-operations</summary>
    public static readonly DicomTag NumberOfWarningSuboperations = new(0x0000, 0x1023);
    /// <summary>(0000,1030) VR=AE VM=1 Move Originator Application Entity Title</summary>
    public static readonly DicomTag MoveOriginatorApplicationEntityTitle = new(0x0000, 0x1030);
    /// <summary>(0000,1031) VR=US VM=1 Move Originator Message ID</summary>
    public static readonly DicomTag MoveOriginatorMessageID = new(0x0000, 0x1031);
    /// <summary>(0002,0000) VR=UL VM=1 File Meta Information Group Length</summary>
    public static readonly DicomTag FileMetaInformationGroupLength = new(0x0002, 0x0000);
    /// <summary>(0002,0001) VR=OB VM=1 File Meta Information Version</summary>
    public static readonly DicomTag FileMetaInformationVersion = new(0x0002, 0x0001);
    /// <summary>(0002,0002) VR=UI VM=1 Media Storage SOP Class UID</summary>
    public static readonly DicomTag MediaStorageSOPClassUID = new(0x0002, 0x0002);
    /// <summary>(0002,0003) VR=UI VM=1 Media Storage SOP Instance UID</summary>
    public static readonly DicomTag MediaStorageSOPInstanceUID = new(0x0002, 0x0003);
    /// <summary>(0002,0010) VR=UI VM=1 Transfer Syntax UID</summary>
    public static readonly DicomTag TransferSyntaxUID = new(0x0002, 0x0010);
    /// <summary>(0002,0012) VR=UI VM=1 Implementation Class UID</summary>
    public static readonly DicomTag ImplementationClassUID = new(0x0002, 0x0012);
    /// <summary>(0002,0013) VR=SH VM=1 Implementation Version Name</summary>
    public static readonly DicomTag ImplementationVersionName = new(0x0002, 0x0013);
    /// <summary>(0002,0016) VR=AE VM=1 Source Application Entity Title</summary>
    public static readonly DicomTag SourceApplicationEntityTitle = new(0x0002, 0x0016);
    /// <summary>(0002,0017) VR=AE VM=1 Sending Application Entity Title</summary>
    public static readonly DicomTag SendingApplicationEntityTitle = new(0x0002, 0x0017);
    /// <summary>(0002,0018) VR=AE VM=1 Receiving Application Entity Title</summary>
    public static readonly DicomTag ReceivingApplicationEntityTitle = new(0x0002, 0x0018);
    /// <summary>(0002,0100) VR=UI VM=1 Private Information Creator UID</summary>
    public static readonly DicomTag PrivateInformationCreatorUID = new(0x0002, 0x0100);
    /// <summary>(0002,0102) VR=OB VM=1 Private Information</summary>
    public static readonly DicomTag PrivateInformation = new(0x0002, 0x0102);
    /// <summary>(0004,1130) VR=CS VM=1 File-set ID</summary>
    public static readonly DicomTag FileSetID = new(0x0004, 0x1130);
    /// <summary>(0004,1220) VR=SQ VM=1 Directory Record Sequence</summary>
    public static readonly DicomTag DirectoryRecordSequence = new(0x0004, 0x1220);
    /// <summary>(0004,1400) VR=UL VM=1 Offset of the Next Directory Record</summary>
    public static readonly DicomTag OffsetOfTheNextDirectoryRecord = new(0x0004, 0x1400);
    /// <summary>(0004,1430) VR=CS VM=1 Directory Record Type</summary>
    public static readonly DicomTag DirectoryRecordType = new(0x0004, 0x1430);
    /// <summary>(0008,0005) VR=CS VM=1-n Specific Character Set</summary>
    public static readonly DicomTag SpecificCharacterSet = new(0x0008, 0x0005);
    /// <summary>(0008,0006) VR=SQ VM=1 Language Code Sequence</summary>
    public static readonly DicomTag LanguageCodeSequence = new(0x0008, 0x0006);
    /// <summary>(0008,0008) VR=CS VM=2-n Image Type</summary>
    public static readonly DicomTag ImageType = new(0x0008, 0x0008);
    /// <summary>(0008,0012) VR=DA VM=1 Instance Creation Date</summary>
    public static readonly DicomTag InstanceCreationDate = new(0x0008, 0x0012);
    /// <summary>(0008,0013) VR=TM VM=1 Instance Creation Time</summary>
    public static readonly DicomTag InstanceCreationTime = new(0x0008, 0x0013);
    /// <summary>(0008,0014) VR=UI VM=1 Instance Creator UID</summary>
    public static readonly DicomTag InstanceCreatorUID = new(0x0008, 0x0014);
    /// <summary>(0008,0015) VR=DT VM=1 Instance Coercion DateTime</summary>
    public static readonly DicomTag InstanceCoercionDateTime = new(0x0008, 0x0015);
    /// <summary>(0008,0016) VR=UI VM=1 SOP Class UID</summary>
    public static readonly DicomTag SOPClassUID = new(0x0008, 0x0016);
    /// <summary>(0008,0018) VR=UI VM=1 SOP Instance UID</summary>
    public static readonly DicomTag SOPInstanceUID = new(0x0008, 0x0018);
    /// <summary>(0008,001A) VR=UI VM=1-n Related General SOP Class UID</summary>
    public static readonly DicomTag RelatedGeneralSOPClassUID = new(0x0008, 0x001A);
    /// <summary>(0008,001B) VR=UI VM=1 Original Specialized SOP Class UID</summary>
    public static readonly DicomTag OriginalSpecializedSOPClassUID = new(0x0008, 0x001B);
    /// <summary>(0008,0020) VR=DA VM=1 Study Date</summary>
    public static readonly DicomTag StudyDate = new(0x0008, 0x0020);
    /// <summary>(0008,0021) VR=DA VM=1 Series Date</summary>
    public static readonly DicomTag SeriesDate = new(0x0008, 0x0021);
    /// <summary>(0008,0022) VR=DA VM=1 Acquisition Date</summary>
    public static readonly DicomTag AcquisitionDate = new(0x0008, 0x0022);
    /// <summary>(0008,0023) VR=DA VM=1 Content Date</summary>
    public static readonly DicomTag ContentDate = new(0x0008, 0x0023);
    /// <summary>(0008,002A) VR=DT VM=1 Acquisition DateTime</summary>
    public static readonly DicomTag AcquisitionDateTime = new(0x0008, 0x002A);
    /// <summary>(0008,0030) VR=TM VM=1 Study Time</summary>
    public static readonly DicomTag StudyTime = new(0x0008, 0x0030);
    /// <summary>(0008,0031) VR=TM VM=1 Series Time</summary>
    public static readonly DicomTag SeriesTime = new(0x0008, 0x0031);
    /// <summary>(0008,0032) VR=TM VM=1 Acquisition Time</summary>
    public static readonly DicomTag AcquisitionTime = new(0x0008, 0x0032);
    /// <summary>(0008,0033) VR=TM VM=1 Content Time</summary>
    public static readonly DicomTag ContentTime = new(0x0008, 0x0033);
    /// <summary>(0008,0050) VR=SH VM=1 Accession Number</summary>
    public static readonly DicomTag AccessionNumber = new(0x0008, 0x0050);
    /// <summary>(0008,0051) VR=SQ VM=1 Issuer of Accession Number Sequence</summary>
    public static readonly DicomTag IssuerOfAccessionNumberSequence = new(0x0008, 0x0051);
    /// <summary>(0008,0052) VR=CS VM=1 Query/Retrieve Level</summary>
    public static readonly DicomTag QueryRetrieveLevel = new(0x0008, 0x0052);
    /// <summary>(0008,0054) VR=AE VM=1-n Retrieve AE Title</summary>
    public static readonly DicomTag RetrieveAETitle = new(0x0008, 0x0054);
    /// <summary>(0008,0056) VR=CS VM=1 Instance Availability</summary>
    public static readonly DicomTag InstanceAvailability = new(0x0008, 0x0056);
    /// <summary>(0008,0058) VR=UI VM=1-n Failed SOP Instance UID List</summary>
    public static readonly DicomTag FailedSOPInstanceUIDList = new(0x0008, 0x0058);
    /// <summary>(0008,0060) VR=CS VM=1 Modality</summary>
    public static readonly DicomTag Modality = new(0x0008, 0x0060);
    /// <summary>(0008,0061) VR=CS VM=1-n Modalities in Study</summary>
    public static readonly DicomTag ModalitiesInStudy = new(0x0008, 0x0061);
    /// <summary>(0008,0062) VR=UI VM=1-n SOP Classes in Study</summary>
    public static readonly DicomTag SOPClassesInStudy = new(0x0008, 0x0062);
    /// <summary>(0008,0064) VR=CS VM=1 Conversion Type</summary>
    public static readonly DicomTag ConversionType = new(0x0008, 0x0064);
    /// <summary>(0008,0068) VR=CS VM=1 Presentation Intent Type</summary>
    public static readonly DicomTag PresentationIntentType = new(0x0008, 0x0068);
    /// <summary>(0008,0070) VR=LO VM=1 Manufacturer</summary>
    public static readonly DicomTag Manufacturer = new(0x0008, 0x0070);
    /// <summary>(0008,0080) VR=LO VM=1 Institution Name</summary>
    public static readonly DicomTag InstitutionName = new(0x0008, 0x0080);
    /// <summary>(0008,0081) VR=ST VM=1 Institution Address</summary>
    public static readonly DicomTag InstitutionAddress = new(0x0008, 0x0081);
    /// <summary>(0008,0082) VR=SQ VM=1 Institution Code Sequence</summary>
    public static readonly DicomTag InstitutionCodeSequence = new(0x0008, 0x0082);
    /// <summary>(0008,0090) VR=PN VM=1 Referring Physician's Name</summary>
    public static readonly DicomTag ReferringPhysicianName = new(0x0008, 0x0090);
    /// <summary>(0008,0100) VR=SH VM=1 Code Value</summary>
    public static readonly DicomTag CodeValue = new(0x0008, 0x0100);
    /// <summary>(0008,0102) VR=SH VM=1 Coding Scheme Designator</summary>
    public static readonly DicomTag CodingSchemeDesignator = new(0x0008, 0x0102);
    /// <summary>(0008,0103) VR=SH VM=1 Coding Scheme Version</summary>
    public static readonly DicomTag CodingSchemeVersion = new(0x0008, 0x0103);
    /// <summary>(0008,0104) VR=LO VM=1 Code Meaning</summary>
    public static readonly DicomTag CodeMeaning = new(0x0008, 0x0104);
    /// <summary>(0008,0105) VR=CS VM=1 Mapping Resource</summary>
    public static readonly DicomTag MappingResource = new(0x0008, 0x0105);
    /// <summary>(0008,0106) VR=DT VM=1 Context Group Version</summary>
    public static readonly DicomTag ContextGroupVersion = new(0x0008, 0x0106);
    /// <summary>(0008,0107) VR=DT VM=1 Context Group Local Version</summary>
    public static readonly DicomTag ContextGroupLocalVersion = new(0x0008, 0x0107);
    /// <summary>(0008,010C) VR=UI VM=1 Coding Scheme UID</summary>
    public static readonly DicomTag CodingSchemeUID = new(0x0008, 0x010C);
    /// <summary>(0008,010F) VR=CS VM=1 Context Identifier</summary>
    public static readonly DicomTag ContextIdentifier = new(0x0008, 0x010F);
    /// <summary>(0008,0110) VR=SQ VM=1 Coding Scheme Identification Sequence</summary>
    public static readonly DicomTag CodingSchemeIdentificationSequence = new(0x0008, 0x0110);
    /// <summary>(0008,0112) VR=LO VM=1 Coding Scheme Registry</summary>
    public static readonly DicomTag CodingSchemeRegistry = new(0x0008, 0x0112);
    /// <summary>(0008,0114) VR=ST VM=1 Coding Scheme External ID</summary>
    public static readonly DicomTag CodingSchemeExternalID = new(0x0008, 0x0114);
    /// <summary>(0008,0115) VR=ST VM=1 Coding Scheme Name</summary>
    public static readonly DicomTag CodingSchemeName = new(0x0008, 0x0115);
    /// <summary>(0008,0116) VR=ST VM=1 Coding Scheme Responsible Organization</summary>
    public static readonly DicomTag CodingSchemeResponsibleOrganization = new(0x0008, 0x0116);
    /// <summary>(0008,0117) VR=UI VM=1 Context UID</summary>
    public static readonly DicomTag ContextUID = new(0x0008, 0x0117);
    /// <summary>(0008,0119) VR=UC VM=1 Long Code Value</summary>
    public static readonly DicomTag LongCodeValue = new(0x0008, 0x0119);
    /// <summary>(0008,0120) VR=UR VM=1 URN Code Value</summary>
    public static readonly DicomTag URNCodeValue = new(0x0008, 0x0120);
    /// <summary>(0008,0201) VR=SH VM=1 Timezone Offset From UTC</summary>
    public static readonly DicomTag TimezoneOffsetFromUTC = new(0x0008, 0x0201);
    /// <summary>(0008,1010) VR=SH VM=1 Station Name</summary>
    public static readonly DicomTag StationName = new(0x0008, 0x1010);
    /// <summary>(0008,1030) VR=LO VM=1 Study Description</summary>
    public static readonly DicomTag StudyDescription = new(0x0008, 0x1030);
    /// <summary>(0008,1032) VR=SQ VM=1 Procedure Code Sequence</summary>
    public static readonly DicomTag ProcedureCodeSequence = new(0x0008, 0x1032);
    /// <summary>(0008,103E) VR=LO VM=1 Series Description</summary>
    public static readonly DicomTag SeriesDescription = new(0x0008, 0x103E);
    /// <summary>(0008,103F) VR=SQ VM=1 Series Description Code Sequence</summary>
    public static readonly DicomTag SeriesDescriptionCodeSequence = new(0x0008, 0x103F);
    /// <summary>(0008,1040) VR=LO VM=1 Institutional Department Name</summary>
    public static readonly DicomTag InstitutionalDepartmentName = new(0x0008, 0x1040);
    /// <summary>(0008,1048) VR=PN VM=1-n Physician(s) of Record</summary>
    public static readonly DicomTag PhysiciansOfRecord = new(0x0008, 0x1048);
    /// <summary>(0008,1050) VR=PN VM=1-n Performing Physician's Name</summary>
    public static readonly DicomTag PerformingPhysicianName = new(0x0008, 0x1050);
    /// <summary>(0008,1060) VR=PN VM=1-n Name of Physician(s) Reading Study</summary>
    public static readonly DicomTag NameOfPhysiciansReadingStudy = new(0x0008, 0x1060);
    /// <summary>(0008,1070) VR=PN VM=1-n Operators' Name</summary>
    public static readonly DicomTag OperatorsName = new(0x0008, 0x1070);
    /// <summary>(0008,1080) VR=LO VM=1-n Admitting Diagnoses Description</summary>
    public static readonly DicomTag AdmittingDiagnosesDescription = new(0x0008, 0x1080);
    /// <summary>(0008,1090) VR=LO VM=1 Manufacturer's Model Name</summary>
    public static readonly DicomTag ManufacturerModelName = new(0x0008, 0x1090);
    /// <summary>(0008,1110) VR=SQ VM=1 Referenced Study Sequence</summary>
    public static readonly DicomTag ReferencedStudySequence = new(0x0008, 0x1110);
    /// <summary>(0008,1111) VR=SQ VM=1 Referenced Performed Procedure Step Sequence</summary>
    public static readonly DicomTag ReferencedPerformedProcedureStepSequence = new(0x0008, 0x1111);
    /// <summary>(0008,1115) VR=SQ VM=1 Referenced Series Sequence</summary>
    public static readonly DicomTag ReferencedSeriesSequence = new(0x0008, 0x1115);
    /// <summary>(0008,1120) VR=SQ VM=1 Referenced Patient Sequence</summary>
    public static readonly DicomTag ReferencedPatientSequence = new(0x0008, 0x1120);
    /// <summary>(0008,1125) VR=SQ VM=1 Referenced Visit Sequence</summary>
    public static readonly DicomTag ReferencedVisitSequence = new(0x0008, 0x1125);
    /// <summary>(0008,1140) VR=SQ VM=1 Referenced Image Sequence</summary>
    public static readonly DicomTag ReferencedImageSequence = new(0x0008, 0x1140);
    /// <summary>(0008,114A) VR=SQ VM=1 Referenced Instance Sequence</summary>
    public static readonly DicomTag ReferencedInstanceSequence = new(0x0008, 0x114A);
    /// <summary>(0008,1150) VR=UI VM=1 Referenced SOP Class UID</summary>
    public static readonly DicomTag ReferencedSOPClassUID = new(0x0008, 0x1150);
    /// <summary>(0008,1155) VR=UI VM=1 Referenced SOP Instance UID</summary>
    public static readonly DicomTag ReferencedSOPInstanceUID = new(0x0008, 0x1155);
    /// <summary>(0008,115A) VR=UI VM=1-n SOP Classes Supported</summary>
    public static readonly DicomTag SOPClassesSupported = new(0x0008, 0x115A);
    /// <summary>(0008,1160) VR=IS VM=1-n Referenced Frame Number</summary>
    public static readonly DicomTag ReferencedFrameNumber = new(0x0008, 0x1160);
    /// <summary>(0008,1195) VR=UI VM=1 Transaction UID</summary>
    public static readonly DicomTag TransactionUID = new(0x0008, 0x1195);
    /// <summary>(0008,1197) VR=US VM=1 Failure Reason</summary>
    public static readonly DicomTag FailureReason = new(0x0008, 0x1197);
    /// <summary>(0008,1198) VR=SQ VM=1 Failed SOP Sequence</summary>
    public static readonly DicomTag FailedSOPSequence = new(0x0008, 0x1198);
    /// <summary>(0008,1199) VR=SQ VM=1 Referenced SOP Sequence</summary>
    public static readonly DicomTag ReferencedSOPSequence = new(0x0008, 0x1199);
    /// <summary>(0008,1200) VR=SQ VM=1 Studies Containing Other Referenced Instances Sequence</summary>
    public static readonly DicomTag StudiesContainingOtherReferencedInstancesSequence = new(0x0008, 0x1200);
    /// <summary>(0008,2111) VR=ST VM=1 Derivation Description</summary>
    public static readonly DicomTag DerivationDescription = new(0x0008, 0x2111);
    /// <summary>(0008,2112) VR=SQ VM=1 Source Image Sequence</summary>
    public static readonly DicomTag SourceImageSequence = new(0x0008, 0x2112);
    /// <summary>(0008,2120) VR=SH VM=1 Stage Name</summary>
    public static readonly DicomTag StageName = new(0x0008, 0x2120);
    /// <summary>(0008,2122) VR=IS VM=1 Stage Number</summary>
    public static readonly DicomTag StageNumber = new(0x0008, 0x2122);
    /// <summary>(0008,2124) VR=IS VM=1 Number of Stages</summary>
    public static readonly DicomTag NumberOfStages = new(0x0008, 0x2124);
    /// <summary>(0008,2127) VR=SH VM=1 View Name</summary>
    public static readonly DicomTag ViewName = new(0x0008, 0x2127);
    /// <summary>(0008,2128) VR=IS VM=1 View Number</summary>
    public static readonly DicomTag ViewNumber = new(0x0008, 0x2128);
    /// <summary>(0008,2129) VR=IS VM=1 Number of Event Timers</summary>
    public static readonly DicomTag NumberOfEventTimers = new(0x0008, 0x2129);
    /// <summary>(0008,212A) VR=IS VM=1 Number of Views in Stage</summary>
    public static readonly DicomTag NumberOfViewsInStage = new(0x0008, 0x212A);
    /// <summary>(0008,2130) VR=DS VM=1-n Event Elapsed Time(s)</summary>
    public static readonly DicomTag EventElapsedTimes = new(0x0008, 0x2130);
    /// <summary>(0008,2132) VR=LO VM=1-n Event Timer Name(s)</summary>
    public static readonly DicomTag EventTimerNames = new(0x0008, 0x2132);
    /// <summary>(0008,2142) VR=IS VM=1 Start Trim</summary>
    public static readonly DicomTag StartTrim = new(0x0008, 0x2142);
    /// <summary>(0008,2143) VR=IS VM=1 Stop Trim</summary>
    public static readonly DicomTag StopTrim = new(0x0008, 0x2143);
    /// <summary>(0008,2144) VR=IS VM=1 Recommended Display Frame Rate</summary>
    public static readonly DicomTag RecommendedDisplayFrameRate = new(0x0008, 0x2144);
    /// <summary>(0008,2200) VR=CS VM=1 Transducer Position</summary>
    public static readonly DicomTag TransducerPositionRETIRED = new(0x0008, 0x2200);
    /// <summary>(0008,2204) VR=CS VM=1 Transducer Orientation</summary>
    public static readonly DicomTag TransducerOrientationRETIRED = new(0x0008, 0x2204);
    /// <summary>(0008,2218) VR=SQ VM=1 Anatomic Region Sequence</summary>
    public static readonly DicomTag AnatomicRegionSequence = new(0x0008, 0x2218);
    /// <summary>(0008,2220) VR=SQ VM=1 Anatomic Region Modifier Sequence</summary>
    public static readonly DicomTag AnatomicRegionModifierSequence = new(0x0008, 0x2220);
    /// <summary>(0008,2228) VR=SQ VM=1 Primary Anatomic Structure Sequence</summary>
    public static readonly DicomTag PrimaryAnatomicStructureSequence = new(0x0008, 0x2228);
    /// <summary>(0008,3010) VR=UI VM=1-n Irradiation Event UID</summary>
    public static readonly DicomTag IrradiationEventUID = new(0x0008, 0x3010);
    /// <summary>(0008,9007) VR=CS VM=4 Frame Type</summary>
    public static readonly DicomTag FrameType = new(0x0008, 0x9007);
    /// <summary>(0008,9092) VR=SQ VM=1 Referenced Image Evidence Sequence</summary>
    public static readonly DicomTag ReferencedImageEvidenceSequence = new(0x0008, 0x9092);
    /// <summary>(0008,9124) VR=SQ VM=1 Derivation Image Sequence</summary>
    public static readonly DicomTag DerivationImageSequence = new(0x0008, 0x9124);
    /// <summary>(0008,9205) VR=CS VM=1 Pixel Presentation</summary>
    public static readonly DicomTag PixelPresentation = new(0x0008, 0x9205);
    /// <summary>(0008,9206) VR=CS VM=1 Volumetric Properties</summary>
    public static readonly DicomTag VolumetricProperties = new(0x0008, 0x9206);
    /// <summary>(0008,9207) VR=CS VM=1 Volume Based Calculation Technique</summary>
    public static readonly DicomTag VolumeBasedCalculationTechnique = new(0x0008, 0x9207);
    /// <summary>(0008,9208) VR=CS VM=1 Complex Image Component</summary>
    public static readonly DicomTag ComplexImageComponent = new(0x0008, 0x9208);
    /// <summary>(0008,9209) VR=CS VM=1 Acquisition Contrast</summary>
    public static readonly DicomTag AcquisitionContrast = new(0x0008, 0x9209);
    /// <summary>(0008,9215) VR=SQ VM=1 Derivation Code Sequence</summary>
    public static readonly DicomTag DerivationCodeSequence = new(0x0008, 0x9215);
    /// <summary>(0010,0010) VR=PN VM=1 Patient's Name</summary>
    public static readonly DicomTag PatientName = new(0x0010, 0x0010);
    /// <summary>(0010,0020) VR=LO VM=1 Patient ID</summary>
    public static readonly DicomTag PatientID = new(0x0010, 0x0020);
    /// <summary>(0010,0021) VR=LO VM=1 Issuer of Patient ID</summary>
    public static readonly DicomTag IssuerOfPatientID = new(0x0010, 0x0021);
    /// <summary>(0010,0022) VR=CS VM=1 Type of Patient ID</summary>
    public static readonly DicomTag TypeOfPatientID = new(0x0010, 0x0022);
    /// <summary>(0010,0030) VR=DA VM=1 Patient's Birth Date</summary>
    public static readonly DicomTag PatientBirthDate = new(0x0010, 0x0030);
    /// <summary>(0010,0032) VR=TM VM=1 Patient's Birth Time</summary>
    public static readonly DicomTag PatientBirthTime = new(0x0010, 0x0032);
    /// <summary>(0010,0040) VR=CS VM=1 Patient's Sex</summary>
    public static readonly DicomTag PatientSex = new(0x0010, 0x0040);
    /// <summary>(0010,1000) VR=LO VM=1-n Other Patient IDs</summary>
    public static readonly DicomTag OtherPatientIDsRETIRED = new(0x0010, 0x1000);
    /// <summary>(0010,1001) VR=PN VM=1-n Other Patient Names</summary>
    public static readonly DicomTag OtherPatientNames = new(0x0010, 0x1001);
    /// <summary>(0010,1010) VR=AS VM=1 Patient's Age</summary>
    public static readonly DicomTag PatientAge = new(0x0010, 0x1010);
    /// <summary>(0010,1020) VR=DS VM=1 Patient's Size</summary>
    public static readonly DicomTag PatientSize = new(0x0010, 0x1020);
    /// <summary>(0010,1030) VR=DS VM=1 Patient's Weight</summary>
    public static readonly DicomTag PatientWeight = new(0x0010, 0x1030);
    /// <summary>(0010,2160) VR=SH VM=1 Ethnic Group</summary>
    public static readonly DicomTag EthnicGroup = new(0x0010, 0x2160);
    /// <summary>(0010,21B0) VR=LT VM=1 Additional Patient History</summary>
    public static readonly DicomTag AdditionalPatientHistory = new(0x0010, 0x21B0);
    /// <summary>(0010,21C0) VR=US VM=1 Pregnancy Status</summary>
    public static readonly DicomTag PregnancyStatus = new(0x0010, 0x21C0);
    /// <summary>(0010,2201) VR=LO VM=1 Patient Species Description</summary>
    public static readonly DicomTag PatientSpeciesDescription = new(0x0010, 0x2201);
    /// <summary>(0010,4000) VR=LT VM=1 Patient Comments</summary>
    public static readonly DicomTag PatientComments = new(0x0010, 0x4000);
    /// <summary>(0012,0040) VR=LO VM=1 Clinical Trial Subject ID</summary>
    public static readonly DicomTag ClinicalTrialSubjectID = new(0x0012, 0x0040);
    /// <summary>(0012,0062) VR=CS VM=1 Patient Identity Removed</summary>
    public static readonly DicomTag PatientIdentityRemoved = new(0x0012, 0x0062);
    /// <summary>(0012,0063) VR=LO VM=1-n De-identification Method</summary>
    public static readonly DicomTag DeidentificationMethod = new(0x0012, 0x0063);
    /// <summary>(0018,0010) VR=LO VM=1 Contrast/Bolus Agent</summary>
    public static readonly DicomTag ContrastBolusAgent = new(0x0018, 0x0010);
    /// <summary>(0018,0015) VR=CS VM=1 Body Part Examined</summary>
    public static readonly DicomTag BodyPartExamined = new(0x0018, 0x0015);
    /// <summary>(0018,0040) VR=IS VM=1 Cine Rate</summary>
    public static readonly DicomTag CineRate = new(0x0018, 0x0040);
    /// <summary>(0018,0050) VR=DS VM=1 Slice Thickness</summary>
    public static readonly DicomTag SliceThickness = new(0x0018, 0x0050);
    /// <summary>(0018,0072) VR=DS VM=1 Effective Duration</summary>
    public static readonly DicomTag EffectiveDuration = new(0x0018, 0x0072);
    /// <summary>(0018,0088) VR=DS VM=1 Spacing Between Slices</summary>
    public static readonly DicomTag SpacingBetweenSlices = new(0x0018, 0x0088);
    /// <summary>(0018,1000) VR=LO VM=1 Device Serial Number</summary>
    public static readonly DicomTag DeviceSerialNumber = new(0x0018, 0x1000);
    /// <summary>(0018,1002) VR=UI VM=1 Device UID</summary>
    public static readonly DicomTag DeviceUID = new(0x0018, 0x1002);
    /// <summary>(0018,1003) VR=LO VM=1 Device ID</summary>
    public static readonly DicomTag DeviceID = new(0x0018, 0x1003);
    /// <summary>(0018,1010) VR=LO VM=1 Secondary Capture Device ID</summary>
    public static readonly DicomTag SecondaryCaptureDeviceID = new(0x0018, 0x1010);
    /// <summary>(0018,1012) VR=DA VM=1 Date of Secondary Capture</summary>
    public static readonly DicomTag DateOfSecondaryCapture = new(0x0018, 0x1012);
    /// <summary>(0018,1014) VR=TM VM=1 Time of Secondary Capture</summary>
    public static readonly DicomTag TimeOfSecondaryCapture = new(0x0018, 0x1014);
    /// <summary>(0018,1016) VR=LO VM=1 Secondary Capture Device Manufacturer</summary>
    public static readonly DicomTag SecondaryCaptureDeviceManufacturer = new(0x0018, 0x1016);
    /// <summary>(0018,1018) VR=LO VM=1 Secondary Capture Device Manufacturer's Model Name</summary>
    public static readonly DicomTag SecondaryCaptureDeviceManufacturerModelName = new(0x0018, 0x1018);
    /// <summary>(0018,1019) VR=LO VM=1-n Secondary Capture Device Software Versions</summary>
    public static readonly DicomTag SecondaryCaptureDeviceSoftwareVersions = new(0x0018, 0x1019);
    /// <summary>(0018,1020) VR=LO VM=1-n Software Versions</summary>
    public static readonly DicomTag SoftwareVersions = new(0x0018, 0x1020);
    /// <summary>(0018,1022) VR=SH VM=1 Video Image Format Acquired</summary>
    public static readonly DicomTag VideoImageFormatAcquired = new(0x0018, 0x1022);
    /// <summary>(0018,1023) VR=LO VM=1 Digital Image Format Acquired</summary>
    public static readonly DicomTag DigitalImageFormatAcquired = new(0x0018, 0x1023);
    /// <summary>(0018,1030) VR=LO VM=1 Protocol Name</summary>
    public static readonly DicomTag ProtocolName = new(0x0018, 0x1030);
    /// <summary>(0018,1060) VR=DS VM=1 Trigger Time</summary>
    public static readonly DicomTag TriggerTime = new(0x0018, 0x1060);
    /// <summary>(0018,1061) VR=LO VM=1 Trigger Source or Type</summary>
    public static readonly DicomTag TriggerSourceOrType = new(0x0018, 0x1061);
    /// <summary>(0018,1062) VR=IS VM=1 Nominal Interval</summary>
    public static readonly DicomTag NominalInterval = new(0x0018, 0x1062);
    /// <summary>(0018,1063) VR=DS VM=1 Frame Time</summary>
    public static readonly DicomTag FrameTime = new(0x0018, 0x1063);
    /// <summary>(0018,1065) VR=DS VM=1-n Frame Time Vector</summary>
    public static readonly DicomTag FrameTimeVector = new(0x0018, 0x1065);
    /// <summary>(0018,1066) VR=DS VM=1 Frame Delay</summary>
    public static readonly DicomTag FrameDelay = new(0x0018, 0x1066);
    /// <summary>(0018,1067) VR=DS VM=1 Image Trigger Delay</summary>
    public static readonly DicomTag ImageTriggerDelay = new(0x0018, 0x1067);
    /// <summary>(0018,106A) VR=CS VM=1 Synchronization Trigger</summary>
    public static readonly DicomTag SynchronizationTrigger = new(0x0018, 0x106A);
    /// <summary>(0018,1088) VR=IS VM=1 Heart Rate</summary>
    public static readonly DicomTag HeartRate = new(0x0018, 0x1088);
    /// <summary>(0018,1242) VR=IS VM=1 Actual Frame Duration</summary>
    public static readonly DicomTag ActualFrameDuration = new(0x0018, 0x1242);
    /// <summary>(0018,1244) VR=US VM=1 Preferred Playback Sequencing</summary>
    public static readonly DicomTag PreferredPlaybackSequencing = new(0x0018, 0x1244);
    /// <summary>(0018,1800) VR=CS VM=1 Acquisition Time Synchronized</summary>
    public static readonly DicomTag AcquisitionTimeSynchronized = new(0x0018, 0x1800);
    /// <summary>(0018,5010) VR=LO VM=1-n Transducer Data</summary>
    public static readonly DicomTag TransducerData = new(0x0018, 0x5010);
    /// <summary>(0018,5012) VR=DS VM=1 Focus Depth</summary>
    public static readonly DicomTag FocusDepth = new(0x0018, 0x5012);
    /// <summary>(0018,5020) VR=LO VM=1 Processing Function</summary>
    public static readonly DicomTag ProcessingFunction = new(0x0018, 0x5020);
    /// <summary>(0018,5021) VR=LO VM=1 Postprocessing Function</summary>
    public static readonly DicomTag PostprocessingFunctionRETIRED = new(0x0018, 0x5021);
    /// <summary>(0018,5022) VR=DS VM=1 Mechanical Index</summary>
    public static readonly DicomTag MechanicalIndex = new(0x0018, 0x5022);
    /// <summary>(0018,5024) VR=DS VM=1 Bone Thermal Index</summary>
    public static readonly DicomTag BoneThermalIndex = new(0x0018, 0x5024);
    /// <summary>(0018,5026) VR=DS VM=1 Cranial Thermal Index</summary>
    public static readonly DicomTag CranialThermalIndex = new(0x0018, 0x5026);
    /// <summary>(0018,5027) VR=DS VM=1 Soft Tissue Thermal Index</summary>
    public static readonly DicomTag SoftTissueThermalIndex = new(0x0018, 0x5027);
    /// <summary>(0018,5028) VR=DS VM=1 Soft Tissue-focus Thermal Index</summary>
    public static readonly DicomTag SoftTissueFocusThermalIndex = new(0x0018, 0x5028);
    /// <summary>(0018,5029) VR=DS VM=1 Soft Tissue-surface Thermal Index</summary>
    public static readonly DicomTag SoftTissueSurfaceThermalIndex = new(0x0018, 0x5029);
    /// <summary>(0018,5050) VR=IS VM=1 Depth of Scan Field</summary>
    public static readonly DicomTag DepthOfScanField = new(0x0018, 0x5050);
    /// <summary>(0018,5100) VR=CS VM=1 Patient Position</summary>
    public static readonly DicomTag PatientPosition = new(0x0018, 0x5100);
    /// <summary>(0018,5101) VR=CS VM=1 View Position</summary>
    public static readonly DicomTag ViewPosition = new(0x0018, 0x5101);
    /// <summary>(0018,5210) VR=DS VM=6 Image Transformation Matrix</summary>
    public static readonly DicomTag ImageTransformationMatrixRETIRED = new(0x0018, 0x5210);
    /// <summary>(0018,5212) VR=DS VM=3 Image Translation Vector</summary>
    public static readonly DicomTag ImageTranslationVectorRETIRED = new(0x0018, 0x5212);
    /// <summary>(0018,6000) VR=DS VM=1 Sensitivity</summary>
    public static readonly DicomTag Sensitivity = new(0x0018, 0x6000);
    /// <summary>(0018,6011) VR=SQ VM=1 Sequence of Ultrasound Regions</summary>
    public static readonly DicomTag SequenceOfUltrasoundRegions = new(0x0018, 0x6011);
    /// <summary>(0018,6012) VR=US VM=1 Region Spatial Format</summary>
    public static readonly DicomTag RegionSpatialFormat = new(0x0018, 0x6012);
    /// <summary>(0018,6014) VR=US VM=1 Region Data Type</summary>
    public static readonly DicomTag RegionDataType = new(0x0018, 0x6014);
    /// <summary>(0018,6016) VR=UL VM=1 Region Flags</summary>
    public static readonly DicomTag RegionFlags = new(0x0018, 0x6016);
    /// <summary>(0018,6018) VR=UL VM=1 Region Location Min X0</summary>
    public static readonly DicomTag RegionLocationMinX0 = new(0x0018, 0x6018);
    /// <summary>(0018,601A) VR=UL VM=1 Region Location Min Y0</summary>
    public static readonly DicomTag RegionLocationMinY0 = new(0x0018, 0x601A);
    /// <summary>(0018,601C) VR=UL VM=1 Region Location Max X1</summary>
    public static readonly DicomTag RegionLocationMaxX1 = new(0x0018, 0x601C);
    /// <summary>(0018,601E) VR=UL VM=1 Region Location Max Y1</summary>
    public static readonly DicomTag RegionLocationMaxY1 = new(0x0018, 0x601E);
    /// <summary>(0018,6020) VR=SL VM=1 Reference Pixel X0</summary>
    public static readonly DicomTag ReferencePixelX0 = new(0x0018, 0x6020);
    /// <summary>(0018,6022) VR=SL VM=1 Reference Pixel Y0</summary>
    public static readonly DicomTag ReferencePixelY0 = new(0x0018, 0x6022);
    /// <summary>(0018,6024) VR=US VM=1 Physical Units X Direction</summary>
    public static readonly DicomTag PhysicalUnitsXDirection = new(0x0018, 0x6024);
    /// <summary>(0018,6026) VR=US VM=1 Physical Units Y Direction</summary>
    public static readonly DicomTag PhysicalUnitsYDirection = new(0x0018, 0x6026);
    /// <summary>(0018,6028) VR=FD VM=1 Reference Pixel Physical Value X</summary>
    public static readonly DicomTag ReferencePixelPhysicalValueX = new(0x0018, 0x6028);
    /// <summary>(0018,602A) VR=FD VM=1 Reference Pixel Physical Value Y</summary>
    public static readonly DicomTag ReferencePixelPhysicalValueY = new(0x0018, 0x602A);
    /// <summary>(0018,602C) VR=FD VM=1 Physical Delta X</summary>
    public static readonly DicomTag PhysicalDeltaX = new(0x0018, 0x602C);
    /// <summary>(0018,602E) VR=FD VM=1 Physical Delta Y</summary>
    public static readonly DicomTag PhysicalDeltaY = new(0x0018, 0x602E);
    /// <summary>(0018,6030) VR=UL VM=1 Transducer Frequency</summary>
    public static readonly DicomTag TransducerFrequency = new(0x0018, 0x6030);
    /// <summary>(0018,6031) VR=CS VM=1 Transducer Type</summary>
    public static readonly DicomTag TransducerType = new(0x0018, 0x6031);
    /// <summary>(0018,6032) VR=UL VM=1 Pulse Repetition Frequency</summary>
    public static readonly DicomTag PulseRepetitionFrequency = new(0x0018, 0x6032);
    /// <summary>(0018,6034) VR=FD VM=1 Doppler Correction Angle</summary>
    public static readonly DicomTag DopplerCorrectionAngle = new(0x0018, 0x6034);
    /// <summary>(0018,6036) VR=FD VM=1 Steering Angle</summary>
    public static readonly DicomTag SteeringAngle = new(0x0018, 0x6036);
    /// <summary>(0018,6039) VR=SL VM=1 Doppler Sample Volume X Position</summary>
    public static readonly DicomTag DopplerSampleVolumeXPosition = new(0x0018, 0x6039);
    /// <summary>(0018,603B) VR=SL VM=1 Doppler Sample Volume Y Position</summary>
    public static readonly DicomTag DopplerSampleVolumeYPosition = new(0x0018, 0x603B);
    /// <summary>(0018,603D) VR=SL VM=1 TM-Line Position X0</summary>
    public static readonly DicomTag TMLinePositionX0 = new(0x0018, 0x603D);
    /// <summary>(0018,603F) VR=SL VM=1 TM-Line Position Y0</summary>
    public static readonly DicomTag TMLinePositionY0 = new(0x0018, 0x603F);
    /// <summary>(0018,6041) VR=SL VM=1 TM-Line Position X1</summary>
    public static readonly DicomTag TMLinePositionX1 = new(0x0018, 0x6041);
    /// <summary>(0018,6043) VR=SL VM=1 TM-Line Position Y1</summary>
    public static readonly DicomTag TMLinePositionY1 = new(0x0018, 0x6043);
    /// <summary>(0018,6044) VR=US VM=1 Pixel Component Organization</summary>
    public static readonly DicomTag PixelComponentOrganization = new(0x0018, 0x6044);
    /// <summary>(0018,6046) VR=UL VM=1 Pixel Component Mask</summary>
    public static readonly DicomTag PixelComponentMask = new(0x0018, 0x6046);
    /// <summary>(0018,6048) VR=UL VM=1 Pixel Component Range Start</summary>
    public static readonly DicomTag PixelComponentRangeStart = new(0x0018, 0x6048);
    /// <summary>(0018,604A) VR=UL VM=1 Pixel Component Range Stop</summary>
    public static readonly DicomTag PixelComponentRangeStop = new(0x0018, 0x604A);
    /// <summary>(0018,604C) VR=US VM=1 Pixel Component Physical Units</summary>
    public static readonly DicomTag PixelComponentPhysicalUnits = new(0x0018, 0x604C);
    /// <summary>(0018,604E) VR=US VM=1 Pixel Component Data Type</summary>
    public static readonly DicomTag PixelComponentDataType = new(0x0018, 0x604E);
    /// <summary>(0018,6050) VR=UL VM=1 Number of Table Break Points</summary>
    public static readonly DicomTag NumberOfTableBreakPoints = new(0x0018, 0x6050);
    /// <summary>(0018,6052) VR=UL VM=1-n Table of X Break Points</summary>
    public static readonly DicomTag TableOfXBreakPoints = new(0x0018, 0x6052);
    /// <summary>(0018,6054) VR=FD VM=1-n Table of Y Break Points</summary>
    public static readonly DicomTag TableOfYBreakPoints = new(0x0018, 0x6054);
    /// <summary>(0018,6056) VR=UL VM=1 Number of Table Entries</summary>
    public static readonly DicomTag NumberOfTableEntries = new(0x0018, 0x6056);
    /// <summary>(0018,6058) VR=UL VM=1-n Table of Pixel Values</summary>
    public static readonly DicomTag TableOfPixelValues = new(0x0018, 0x6058);
    /// <summary>(0018,605A) VR=FL VM=1-n Table of Parameter Values</summary>
    public static readonly DicomTag TableOfParameterValues = new(0x0018, 0x605A);
    /// <summary>(0018,6060) VR=FL VM=1-n R Wave Time Vector</summary>
    public static readonly DicomTag RWaveTimeVector = new(0x0018, 0x6060);
    /// <summary>(0018,7004) VR=CS VM=1 Detector Type</summary>
    public static readonly DicomTag DetectorType = new(0x0018, 0x7004);
    /// <summary>(0018,9004) VR=CS VM=1 Content Qualification</summary>
    public static readonly DicomTag ContentQualification = new(0x0018, 0x9004);
    /// <summary>(0018,9073) VR=FD VM=1 Acquisition Duration</summary>
    public static readonly DicomTag AcquisitionDuration = new(0x0018, 0x9073);
    /// <summary>(0018,9074) VR=DT VM=1 Frame Acquisition DateTime</summary>
    public static readonly DicomTag FrameAcquisitionDateTime = new(0x0018, 0x9074);
    /// <summary>(0018,9151) VR=DT VM=1 Frame Reference DateTime</summary>
    public static readonly DicomTag FrameReferenceDateTime = new(0x0018, 0x9151);
    /// <summary>(0018,9220) VR=FD VM=1 Frame Acquisition Duration</summary>
    public static readonly DicomTag FrameAcquisitionDuration = new(0x0018, 0x9220);
    /// <summary>(0018,9423) VR=LO VM=1 Acquisition Protocol Name</summary>
    public static readonly DicomTag AcquisitionProtocolName = new(0x0018, 0x9423);
    /// <summary>(0018,9801) VR=FD VM=1-n Depth(s) of Focus</summary>
    public static readonly DicomTag DepthsOfFocus = new(0x0018, 0x9801);
    /// <summary>(0018,9809) VR=SQ VM=1 Transducer Scan Pattern Code Sequence</summary>
    public static readonly DicomTag TransducerScanPatternCodeSequence = new(0x0018, 0x9809);
    /// <summary>(0018,980D) VR=SQ VM=1 Transducer Geometry Code Sequence</summary>
    public static readonly DicomTag TransducerGeometryCodeSequence = new(0x0018, 0x980D);
    /// <summary>(0018,980E) VR=SQ VM=1 Transducer Beam Steering Code Sequence</summary>
    public static readonly DicomTag TransducerBeamSteeringCodeSequence = new(0x0018, 0x980E);
    /// <summary>(0018,980F) VR=SQ VM=1 Transducer Application Code Sequence</summary>
    public static readonly DicomTag TransducerApplicationCodeSequence = new(0x0018, 0x980F);
    /// <summary>(0018,A001) VR=SQ VM=1 Contributing Equipment Sequence</summary>
    public static readonly DicomTag ContributingEquipmentSequence = new(0x0018, 0xA001);
    /// <summary>(0018,A002) VR=DT VM=1 Contribution DateTime</summary>
    public static readonly DicomTag ContributionDateTime = new(0x0018, 0xA002);
    /// <summary>(0018,A003) VR=ST VM=1 Contribution Description</summary>
    public static readonly DicomTag ContributionDescription = new(0x0018, 0xA003);
    /// <summary>(0020,000D) VR=UI VM=1 Study Instance UID</summary>
    public static readonly DicomTag StudyInstanceUID = new(0x0020, 0x000D);
    /// <summary>(0020,000E) VR=UI VM=1 Series Instance UID</summary>
    public static readonly DicomTag SeriesInstanceUID = new(0x0020, 0x000E);
    /// <summary>(0020,0010) VR=SH VM=1 Study ID</summary>
    public static readonly DicomTag StudyID = new(0x0020, 0x0010);
    /// <summary>(0020,0011) VR=IS VM=1 Series Number</summary>
    public static readonly DicomTag SeriesNumber = new(0x0020, 0x0011);
    /// <summary>(0020,0012) VR=IS VM=1 Acquisition Number</summary>
    public static readonly DicomTag AcquisitionNumber = new(0x0020, 0x0012);
    /// <summary>(0020,0013) VR=IS VM=1 Instance Number</summary>
    public static readonly DicomTag InstanceNumber = new(0x0020, 0x0013);
    /// <summary>(0020,0020) VR=CS VM=2 Patient Orientation</summary>
    public static readonly DicomTag PatientOrientation = new(0x0020, 0x0020);
    /// <summary>(0020,0032) VR=DS VM=3 Image Position (Patient)</summary>
    public static readonly DicomTag ImagePositionPatient = new(0x0020, 0x0032);
    /// <summary>(0020,0037) VR=DS VM=6 Image Orientation (Patient)</summary>
    public static readonly DicomTag ImageOrientationPatient = new(0x0020, 0x0037);
    /// <summary>(0020,0052) VR=UI VM=1 Frame of Reference UID</summary>
    public static readonly DicomTag FrameOfReferenceUID = new(0x0020, 0x0052);
    /// <summary>(0020,0060) VR=CS VM=1 Laterality</summary>
    public static readonly DicomTag Laterality = new(0x0020, 0x0060);
    /// <summary>(0020,0062) VR=CS VM=1 Image Laterality</summary>
    public static readonly DicomTag ImageLaterality = new(0x0020, 0x0062);
    /// <summary>(0020,0100) VR=IS VM=1 Temporal Position Identifier</summary>
    public static readonly DicomTag TemporalPositionIdentifier = new(0x0020, 0x0100);
    /// <summary>(0020,0105) VR=IS VM=1 Number of Temporal Positions</summary>
    public static readonly DicomTag NumberOfTemporalPositions = new(0x0020, 0x0105);
    /// <summary>(0020,0200) VR=UI VM=1 Synchronization Frame of Reference UID</summary>
    public static readonly DicomTag SynchronizationFrameOfReferenceUID = new(0x0020, 0x0200);
    /// <summary>(0020,1002) VR=IS VM=1 Images in Acquisition</summary>
    public static readonly DicomTag ImagesInAcquisition = new(0x0020, 0x1002);
    /// <summary>(0020,1040) VR=LO VM=1 Position Reference Indicator</summary>
    public static readonly DicomTag PositionReferenceIndicator = new(0x0020, 0x1040);
    /// <summary>(0020,1041) VR=DS VM=1 Slice Location</summary>
    public static readonly DicomTag SliceLocation = new(0x0020, 0x1041);
    /// <summary>(0020,1206) VR=IS VM=1 Number of Study Related Series</summary>
    public static readonly DicomTag NumberOfStudyRelatedSeries = new(0x0020, 0x1206);
    /// <summary>(0020,1208) VR=IS VM=1 Number of Study Related Instances</summary>
    public static readonly DicomTag NumberOfStudyRelatedInstances = new(0x0020, 0x1208);
    /// <summary>(0020,1209) VR=IS VM=1 Number of Series Related Instances</summary>
    public static readonly DicomTag NumberOfSeriesRelatedInstances = new(0x0020, 0x1209);
    /// <summary>(0020,4000) VR=LT VM=1 Image Comments</summary>
    public static readonly DicomTag ImageComments = new(0x0020, 0x4000);
    /// <summary>(0020,9056) VR=SH VM=1 Stack ID</summary>
    public static readonly DicomTag StackID = new(0x0020, 0x9056);
    /// <summary>(0020,9057) VR=UL VM=1 In-Stack Position Number</summary>
    public static readonly DicomTag InStackPositionNumber = new(0x0020, 0x9057);
    /// <summary>(0020,9111) VR=SQ VM=1 Frame Content Sequence</summary>
    public static readonly DicomTag FrameContentSequence = new(0x0020, 0x9111);
    /// <summary>(0020,9113) VR=SQ VM=1 Plane Position Sequence</summary>
    public static readonly DicomTag PlanePositionSequence = new(0x0020, 0x9113);
    /// <summary>(0020,9116) VR=SQ VM=1 Plane Orientation Sequence</summary>
    public static readonly DicomTag PlaneOrientationSequence = new(0x0020, 0x9116);
    /// <summary>(0020,9156) VR=US VM=1 Frame Acquisition Number</summary>
    public static readonly DicomTag FrameAcquisitionNumber = new(0x0020, 0x9156);
    /// <summary>(0020,9157) VR=UL VM=1-n Dimension Index Values</summary>
    public static readonly DicomTag DimensionIndexValues = new(0x0020, 0x9157);
    /// <summary>(0020,9164) VR=UI VM=1 Dimension Organization UID</summary>
    public static readonly DicomTag DimensionOrganizationUID = new(0x0020, 0x9164);
    /// <summary>(0020,9165) VR=AT VM=1 Dimension Index Pointer</summary>
    public static readonly DicomTag DimensionIndexPointer = new(0x0020, 0x9165);
    /// <summary>(0020,9167) VR=AT VM=1 Functional Group Pointer</summary>
    public static readonly DicomTag FunctionalGroupPointer = new(0x0020, 0x9167);
    /// <summary>(0020,9221) VR=SQ VM=1 Dimension Organization Sequence</summary>
    public static readonly DicomTag DimensionOrganizationSequence = new(0x0020, 0x9221);
    /// <summary>(0020,9222) VR=SQ VM=1 Dimension Index Sequence</summary>
    public static readonly DicomTag DimensionIndexSequence = new(0x0020, 0x9222);
    /// <summary>(0024,0202) VR=LO VM=1 Algorithm Source</summary>
    public static readonly DicomTag AlgorithmSource = new(0x0024, 0x0202);
    /// <summary>(0028,0002) VR=US VM=1 Samples per Pixel</summary>
    public static readonly DicomTag SamplesPerPixel = new(0x0028, 0x0002);
    /// <summary>(0028,0003) VR=US VM=1 Samples per Pixel Used</summary>
    public static readonly DicomTag SamplesPerPixelUsed = new(0x0028, 0x0003);
    /// <summary>(0028,0004) VR=CS VM=1 Photometric Interpretation</summary>
    public static readonly DicomTag PhotometricInterpretation = new(0x0028, 0x0004);
    /// <summary>(0028,0006) VR=US VM=1 Planar Configuration</summary>
    public static readonly DicomTag PlanarConfiguration = new(0x0028, 0x0006);
    /// <summary>(0028,0008) VR=IS VM=1 Number of Frames</summary>
    public static readonly DicomTag NumberOfFrames = new(0x0028, 0x0008);
    /// <summary>(0028,0009) VR=AT VM=1-n Frame Increment Pointer</summary>
    public static readonly DicomTag FrameIncrementPointer = new(0x0028, 0x0009);
    /// <summary>(0028,000A) VR=AT VM=1-n Frame Dimension Pointer</summary>
    public static readonly DicomTag FrameDimensionPointer = new(0x0028, 0x000A);
    /// <summary>(0028,0010) VR=US VM=1 Rows</summary>
    public static readonly DicomTag Rows = new(0x0028, 0x0010);
    /// <summary>(0028,0011) VR=US VM=1 Columns</summary>
    public static readonly DicomTag Columns = new(0x0028, 0x0011);
    /// <summary>(0028,0014) VR=US VM=1 Ultrasound Color Data Present</summary>
    public static readonly DicomTag UltrasoundColorDataPresent = new(0x0028, 0x0014);
    /// <summary>(0028,0030) VR=DS VM=2 Pixel Spacing</summary>
    public static readonly DicomTag PixelSpacing = new(0x0028, 0x0030);
    /// <summary>(0028,0031) VR=DS VM=2 Zoom Factor</summary>
    public static readonly DicomTag ZoomFactor = new(0x0028, 0x0031);
    /// <summary>(0028,0034) VR=IS VM=2 Pixel Aspect Ratio</summary>
    public static readonly DicomTag PixelAspectRatio = new(0x0028, 0x0034);
    /// <summary>(0028,0051) VR=CS VM=1-n Corrected Image</summary>
    public static readonly DicomTag CorrectedImage = new(0x0028, 0x0051);
    /// <summary>(0028,0100) VR=US VM=1 Bits Allocated</summary>
    public static readonly DicomTag BitsAllocated = new(0x0028, 0x0100);
    /// <summary>(0028,0101) VR=US VM=1 Bits Stored</summary>
    public static readonly DicomTag BitsStored = new(0x0028, 0x0101);
    /// <summary>(0028,0102) VR=US VM=1 High Bit</summary>
    public static readonly DicomTag HighBit = new(0x0028, 0x0102);
    /// <summary>(0028,0103) VR=US VM=1 Pixel Representation</summary>
    public static readonly DicomTag PixelRepresentation = new(0x0028, 0x0103);
    /// <summary>(0028,0106) VR=US or SS VM=1 Smallest Image Pixel Value</summary>
    public static readonly DicomTag SmallestImagePixelValue = new(0x0028, 0x0106);
    /// <summary>(0028,0107) VR=US or SS VM=1 Largest Image Pixel Value</summary>
    public static readonly DicomTag LargestImagePixelValue = new(0x0028, 0x0107);
    /// <summary>(0028,0108) VR=US or SS VM=1 Smallest Pixel Value in Series</summary>
    public static readonly DicomTag SmallestPixelValueInSeries = new(0x0028, 0x0108);
    /// <summary>(0028,0109) VR=US or SS VM=1 Largest Pixel Value in Series</summary>
    public static readonly DicomTag LargestPixelValueInSeries = new(0x0028, 0x0109);
    /// <summary>(0028,0120) VR=US or SS VM=1 Pixel Padding Value</summary>
    public static readonly DicomTag PixelPaddingValue = new(0x0028, 0x0120);
    /// <summary>(0028,0121) VR=US or SS VM=1 Pixel Padding Range Limit</summary>
    public static readonly DicomTag PixelPaddingRangeLimit = new(0x0028, 0x0121);
    /// <summary>(0028,0300) VR=CS VM=1 Quality Control Image</summary>
    public static readonly DicomTag QualityControlImage = new(0x0028, 0x0300);
    /// <summary>(0028,0301) VR=CS VM=1 Burned In Annotation</summary>
    public static readonly DicomTag BurnedInAnnotation = new(0x0028, 0x0301);
    /// <summary>(0028,0302) VR=CS VM=1 Recognizable Visual Features</summary>
    public static readonly DicomTag RecognizableVisualFeatures = new(0x0028, 0x0302);
    /// <summary>(0028,0303) VR=CS VM=1 Longitudinal Temporal Information Modified</summary>
    public static readonly DicomTag LongitudinalTemporalInformationModified = new(0x0028, 0x0303);
    /// <summary>(0028,0A02) VR=CS VM=1 Pixel Spacing Calibration Type</summary>
    public static readonly DicomTag PixelSpacingCalibrationType = new(0x0028, 0x0A02);
    /// <summary>(0028,0A04) VR=LO VM=1 Pixel Spacing Calibration Description</summary>
    public static readonly DicomTag PixelSpacingCalibrationDescription = new(0x0028, 0x0A04);
    /// <summary>(0028,1040) VR=CS VM=1 Pixel Intensity Relationship</summary>
    public static readonly DicomTag PixelIntensityRelationship = new(0x0028, 0x1040);
    /// <summary>(0028,1041) VR=SS VM=1 Pixel Intensity Relationship Sign</summary>
    public static readonly DicomTag PixelIntensityRelationshipSign = new(0x0028, 0x1041);
    /// <summary>(0028,1050) VR=DS VM=1-n Window Center</summary>
    public static readonly DicomTag WindowCenter = new(0x0028, 0x1050);
    /// <summary>(0028,1051) VR=DS VM=1-n Window Width</summary>
    public static readonly DicomTag WindowWidth = new(0x0028, 0x1051);
    /// <summary>(0028,1052) VR=DS VM=1 Rescale Intercept</summary>
    public static readonly DicomTag RescaleIntercept = new(0x0028, 0x1052);
    /// <summary>(0028,1053) VR=DS VM=1 Rescale Slope</summary>
    public static readonly DicomTag RescaleSlope = new(0x0028, 0x1053);
    /// <summary>(0028,1054) VR=LO VM=1 Rescale Type</summary>
    public static readonly DicomTag RescaleType = new(0x0028, 0x1054);
    /// <summary>(0028,1055) VR=LO VM=1-n Window Center & Width Explanation</summary>
    public static readonly DicomTag WindowCenterWidthExplanation = new(0x0028, 0x1055);
    /// <summary>(0028,1056) VR=CS VM=1 VOI LUT Function</summary>
    public static readonly DicomTag VOILUTFunction = new(0x0028, 0x1056);
    /// <summary>(0028,1101) VR=US or SS VM=3 Red Palette Color Lookup Table Descriptor</summary>
    public static readonly DicomTag RedPaletteColorLookupTableDescriptor = new(0x0028, 0x1101);
    /// <summary>(0028,1102) VR=US or SS VM=3 Green Palette Color Lookup Table Descriptor</summary>
    public static readonly DicomTag GreenPaletteColorLookupTableDescriptor = new(0x0028, 0x1102);
    /// <summary>(0028,1103) VR=US or SS VM=3 Blue Palette Color Lookup Table Descriptor</summary>
    public static readonly DicomTag BluePaletteColorLookupTableDescriptor = new(0x0028, 0x1103);
    /// <summary>(0028,1104) VR=US VM=3 Alpha Palette Color Lookup Table Descriptor</summary>
    public static readonly DicomTag AlphaPaletteColorLookupTableDescriptor = new(0x0028, 0x1104);
    /// <summary>(0028,1199) VR=UI VM=1 Palette Color Lookup Table UID</summary>
    public static readonly DicomTag PaletteColorLookupTableUID = new(0x0028, 0x1199);
    /// <summary>(0028,1201) VR=OW VM=1 Red Palette Color Lookup Table Data</summary>
    public static readonly DicomTag RedPaletteColorLookupTableData = new(0x0028, 0x1201);
    /// <summary>(0028,1202) VR=OW VM=1 Green Palette Color Lookup Table Data</summary>
    public static readonly DicomTag GreenPaletteColorLookupTableData = new(0x0028, 0x1202);
    /// <summary>(0028,1203) VR=OW VM=1 Blue Palette Color Lookup Table Data</summary>
    public static readonly DicomTag BluePaletteColorLookupTableData = new(0x0028, 0x1203);
    /// <summary>(0028,1204) VR=OW VM=1 Alpha Palette Color Lookup Table Data</summary>
    public static readonly DicomTag AlphaPaletteColorLookupTableData = new(0x0028, 0x1204);
    /// <summary>(0028,1221) VR=OW VM=1 Segmented Red Palette Color Lookup Table Data</summary>
    public static readonly DicomTag SegmentedRedPaletteColorLookupTableData = new(0x0028, 0x1221);
    /// <summary>(0028,1222) VR=OW VM=1 Segmented Green Palette Color Lookup Table Data</summary>
    public static readonly DicomTag SegmentedGreenPaletteColorLookupTableData = new(0x0028, 0x1222);
    /// <summary>(0028,1223) VR=OW VM=1 Segmented Blue Palette Color Lookup Table Data</summary>
    public static readonly DicomTag SegmentedBluePaletteColorLookupTableData = new(0x0028, 0x1223);
    /// <summary>(0028,1224) VR=OW VM=1 Segmented Alpha Palette Color Lookup Table Data</summary>
    public static readonly DicomTag SegmentedAlphaPaletteColorLookupTableData = new(0x0028, 0x1224);
    /// <summary>(0028,135A) VR=CS VM=1 Spatial Locations Preserved</summary>
    public static readonly DicomTag SpatialLocationsPreserved = new(0x0028, 0x135A);
    /// <summary>(0028,2110) VR=CS VM=1 Lossy Image Compression</summary>
    public static readonly DicomTag LossyImageCompression = new(0x0028, 0x2110);
    /// <summary>(0028,2112) VR=DS VM=1-n Lossy Image Compression Ratio</summary>
    public static readonly DicomTag LossyImageCompressionRatio = new(0x0028, 0x2112);
    /// <summary>(0028,2114) VR=CS VM=1-n Lossy Image Compression Method</summary>
    public static readonly DicomTag LossyImageCompressionMethod = new(0x0028, 0x2114);
    /// <summary>(0028,3000) VR=SQ VM=1 Modality LUT Sequence</summary>
    public static readonly DicomTag ModalityLUTSequence = new(0x0028, 0x3000);
    /// <summary>(0028,3002) VR=US or SS VM=3 LUT Descriptor</summary>
    public static readonly DicomTag LUTDescriptor = new(0x0028, 0x3002);
    /// <summary>(0028,3003) VR=LO VM=1 LUT Explanation</summary>
    public static readonly DicomTag LUTExplanation = new(0x0028, 0x3003);
    /// <summary>(0028,3004) VR=LO VM=1 Modality LUT Type</summary>
    public static readonly DicomTag ModalityLUTType = new(0x0028, 0x3004);
    /// <summary>(0028,3006) VR=US or OW VM=1-n LUT Data</summary>
    public static readonly DicomTag LUTData = new(0x0028, 0x3006);
    /// <summary>(0028,3010) VR=SQ VM=1 VOI LUT Sequence</summary>
    public static readonly DicomTag VOILUTSequence = new(0x0028, 0x3010);
    /// <summary>(0028,6010) VR=US VM=1 Representative Frame Number</summary>
    public static readonly DicomTag RepresentativeFrameNumber = new(0x0028, 0x6010);
    /// <summary>(0028,6020) VR=US VM=1-n Frame Numbers of Interest (FOI)</summary>
    public static readonly DicomTag FrameNumbersOfInterest = new(0x0028, 0x6020);
    /// <summary>(0028,6022) VR=LO VM=1-n Frame of Interest Description</summary>
    public static readonly DicomTag FrameOfInterestDescription = new(0x0028, 0x6022);
    /// <summary>(0028,7FE0) VR=UR VM=1 Pixel Data Provider URL</summary>
    public static readonly DicomTag PixelDataProviderURL = new(0x0028, 0x7FE0);
    /// <summary>(0028,9110) VR=SQ VM=1 Pixel Measures Sequence</summary>
    public static readonly DicomTag PixelMeasuresSequence = new(0x0028, 0x9110);
    /// <summary>(0028,9132) VR=SQ VM=1 Frame VOI LUT Sequence</summary>
    public static readonly DicomTag FrameVOILUTSequence = new(0x0028, 0x9132);
    /// <summary>(0028,9145) VR=SQ VM=1 Pixel Value Transformation Sequence</summary>
    public static readonly DicomTag PixelValueTransformationSequence = new(0x0028, 0x9145);
    /// <summary>(0032,1032) VR=PN VM=1 Requesting Physician</summary>
    public static readonly DicomTag RequestingPhysician = new(0x0032, 0x1032);
    /// <summary>(0032,1033) VR=LO VM=1 Requesting Service</summary>
    public static readonly DicomTag RequestingService = new(0x0032, 0x1033);
    /// <summary>(0032,1060) VR=LO VM=1 Requested Procedure Description</summary>
    public static readonly DicomTag RequestedProcedureDescription = new(0x0032, 0x1060);
    /// <summary>(0032,1064) VR=SQ VM=1 Requested Procedure Code Sequence</summary>
    public static readonly DicomTag RequestedProcedureCodeSequence = new(0x0032, 0x1064);
    /// <summary>(0032,1070) VR=LO VM=1 Requested Contrast Agent</summary>
    public static readonly DicomTag RequestedContrastAgent = new(0x0032, 0x1070);
    /// <summary>(0032,4000) VR=LT VM=1 Study Comments</summary>
    public static readonly DicomTag StudyCommentsRETIRED = new(0x0032, 0x4000);
    /// <summary>(0038,0300) VR=LO VM=1 Current Patient Location</summary>
    public static readonly DicomTag CurrentPatientLocation = new(0x0038, 0x0300);
    /// <summary>(003A,0200) VR=SQ VM=1 Channel Definition Sequence</summary>
    public static readonly DicomTag ChannelDefinitionSequence = new(0x003A, 0x0200);
    /// <summary>(003A,0300) VR=SQ VM=1 Multiplexed Audio Channels Description Code Sequence</summary>
    public static readonly DicomTag MultiplexedAudioChannelsDescriptionCodeSequence = new(0x003A, 0x0300);
    /// <summary>(0040,0001) VR=AE VM=1-n Scheduled Station AE Title</summary>
    public static readonly DicomTag ScheduledStationAETitle = new(0x0040, 0x0001);
    /// <summary>(0040,0002) VR=DA VM=1 Scheduled Procedure Step Start Date</summary>
    public static readonly DicomTag ScheduledProcedureStepStartDate = new(0x0040, 0x0002);
    /// <summary>(0040,0003) VR=TM VM=1 Scheduled Procedure Step Start Time</summary>
    public static readonly DicomTag ScheduledProcedureStepStartTime = new(0x0040, 0x0003);
    /// <summary>(0040,0007) VR=LO VM=1 Scheduled Procedure Step Description</summary>
    public static readonly DicomTag ScheduledProcedureStepDescription = new(0x0040, 0x0007);
    /// <summary>(0040,0008) VR=SQ VM=1 Scheduled Protocol Code Sequence</summary>
    public static readonly DicomTag ScheduledProtocolCodeSequence = new(0x0040, 0x0008);
    /// <summary>(0040,0009) VR=SH VM=1 Scheduled Procedure Step ID</summary>
    public static readonly DicomTag ScheduledProcedureStepID = new(0x0040, 0x0009);
    /// <summary>(0040,0241) VR=AE VM=1 Performed Station AE Title</summary>
    public static readonly DicomTag PerformedStationAETitle = new(0x0040, 0x0241);
    /// <summary>(0040,0244) VR=DA VM=1 Performed Procedure Step Start Date</summary>
    public static readonly DicomTag PerformedProcedureStepStartDate = new(0x0040, 0x0244);
    /// <summary>(0040,0245) VR=TM VM=1 Performed Procedure Step Start Time</summary>
    public static readonly DicomTag PerformedProcedureStepStartTime = new(0x0040, 0x0245);
    /// <summary>(0040,0253) VR=SH VM=1 Performed Procedure Step ID</summary>
    public static readonly DicomTag PerformedProcedureStepID = new(0x0040, 0x0253);
    /// <summary>(0040,0254) VR=LO VM=1 Performed Procedure Step Description</summary>
    public static readonly DicomTag PerformedProcedureStepDescription = new(0x0040, 0x0254);
    /// <summary>(0040,0260) VR=SQ VM=1 Performed Protocol Code Sequence</summary>
    public static readonly DicomTag PerformedProtocolCodeSequence = new(0x0040, 0x0260);
    /// <summary>(0040,0275) VR=SQ VM=1 Request Attributes Sequence</summary>
    public static readonly DicomTag RequestAttributesSequence = new(0x0040, 0x0275);
    /// <summary>(0040,0280) VR=ST VM=1 Comments on the Performed Procedure Step</summary>
    public static readonly DicomTag CommentsOnThePerformedProcedureStep = new(0x0040, 0x0280);
    /// <summary>(0040,0555) VR=SQ VM=1 Acquisition Context Sequence</summary>
    public static readonly DicomTag AcquisitionContextSequence = new(0x0040, 0x0555);
    /// <summary>(0040,08EA) VR=SQ VM=1 Measurement Units Code Sequence</summary>
    public static readonly DicomTag MeasurementUnitsCodeSequence = new(0x0040, 0x08EA);
    /// <summary>(0040,1001) VR=SH VM=1 Requested Procedure ID</summary>
    public static readonly DicomTag RequestedProcedureID = new(0x0040, 0x1001);
    /// <summary>(0040,1002) VR=LO VM=1 Reason for the Requested Procedure</summary>
    public static readonly DicomTag ReasonForTheRequestedProcedure = new(0x0040, 0x1002);
    /// <summary>(0040,9094) VR=SQ VM=1 Referenced Image Real World Value Mapping Sequence</summary>
    public static readonly DicomTag ReferencedImageRealWorldValueMappingSequence = new(0x0040, 0x9094);
    /// <summary>(0040,9096) VR=SQ VM=1 Real World Value Mapping Sequence</summary>
    public static readonly DicomTag RealWorldValueMappingSequence = new(0x0040, 0x9096);
    /// <summary>(0040,A010) VR=CS VM=1 Relationship Type</summary>
    public static readonly DicomTag RelationshipType = new(0x0040, 0xA010);
    /// <summary>(0040,A027) VR=LO VM=1 Verifying Organization</summary>
    public static readonly DicomTag VerifyingOrganization = new(0x0040, 0xA027);
    /// <summary>(0040,A030) VR=DT VM=1 Verification DateTime</summary>
    public static readonly DicomTag VerificationDateTime = new(0x0040, 0xA030);
    /// <summary>(0040,A032) VR=DT VM=1 Observation DateTime</summary>
    public static readonly DicomTag ObservationDateTime = new(0x0040, 0xA032);
    /// <summary>(0040,A040) VR=CS VM=1 Value Type</summary>
    public static readonly DicomTag ValueType = new(0x0040, 0xA040);
    /// <summary>(0040,A043) VR=SQ VM=1 Concept Name Code Sequence</summary>
    public static readonly DicomTag ConceptNameCodeSequence = new(0x0040, 0xA043);
    /// <summary>(0040,A050) VR=CS VM=1 Continuity Of Content</summary>
    public static readonly DicomTag ContinuityOfContent = new(0x0040, 0xA050);
    /// <summary>(0040,A073) VR=SQ VM=1 Verifying Observer Sequence</summary>
    public static readonly DicomTag VerifyingObserverSequence = new(0x0040, 0xA073);
    /// <summary>(0040,A075) VR=PN VM=1 Verifying Observer Name</summary>
    public static readonly DicomTag VerifyingObserverName = new(0x0040, 0xA075);
    /// <summary>(0040,A078) VR=SQ VM=1 Author Observer Sequence</summary>
    public static readonly DicomTag AuthorObserverSequence = new(0x0040, 0xA078);
    /// <summary>(0040,A07A) VR=SQ VM=1 Participant Sequence</summary>
    public static readonly DicomTag ParticipantSequence = new(0x0040, 0xA07A);
    /// <summary>(0040,A07C) VR=SQ VM=1 Custodial Organization Sequence</summary>
    public static readonly DicomTag CustodialOrganizationSequence = new(0x0040, 0xA07C);
    /// <summary>(0040,A088) VR=SQ VM=1 Verifying Observer Identification Code Sequence</summary>
    public static readonly DicomTag VerifyingObserverIdentificationCodeSequence = new(0x0040, 0xA088);
    /// <summary>(0040,A120) VR=DT VM=1 DateTime</summary>
    public static readonly DicomTag DateTime = new(0x0040, 0xA120);
    /// <summary>(0040,A121) VR=DA VM=1 Date</summary>
    public static readonly DicomTag Date = new(0x0040, 0xA121);
    /// <summary>(0040,A122) VR=TM VM=1 Time</summary>
    public static readonly DicomTag Time = new(0x0040, 0xA122);
    /// <summary>(0040,A123) VR=PN VM=1 Person Name</summary>
    public static readonly DicomTag PersonName = new(0x0040, 0xA123);
    /// <summary>(0040,A124) VR=UI VM=1 UID</summary>
    public static readonly DicomTag UID = new(0x0040, 0xA124);
    /// <summary>(0040,A130) VR=CS VM=1 Temporal Range Type</summary>
    public static readonly DicomTag TemporalRangeType = new(0x0040, 0xA130);
    /// <summary>(0040,A132) VR=UL VM=1-n Referenced Sample Positions</summary>
    public static readonly DicomTag ReferencedSamplePositions = new(0x0040, 0xA132);
    /// <summary>(0040,A136) VR=US VM=1-n Referenced Frame Numbers</summary>
    public static readonly DicomTag ReferencedFrameNumbersRETIRED = new(0x0040, 0xA136);
    /// <summary>(0040,A138) VR=DS VM=1-n Referenced Time Offsets</summary>
    public static readonly DicomTag ReferencedTimeOffsets = new(0x0040, 0xA138);
    /// <summary>(0040,A13A) VR=DT VM=1-n Referenced DateTime</summary>
    public static readonly DicomTag ReferencedDateTime = new(0x0040, 0xA13A);
    /// <summary>(0040,A160) VR=UT VM=1 Text Value</summary>
    public static readonly DicomTag TextValue = new(0x0040, 0xA160);
    /// <summary>(0040,A161) VR=FD VM=1-n Floating Point Value</summary>
    public static readonly DicomTag FloatingPointValue = new(0x0040, 0xA161);
    /// <summary>(0040,A168) VR=SQ VM=1 Concept Code Sequence</summary>
    public static readonly DicomTag ConceptCodeSequence = new(0x0040, 0xA168);
    /// <summary>(0040,A170) VR=SQ VM=1 Purpose of Reference Code Sequence</summary>
    public static readonly DicomTag PurposeOfReferenceCodeSequence = new(0x0040, 0xA170);
    /// <summary>(0040,A300) VR=SQ VM=1 Measured Value Sequence</summary>
    public static readonly DicomTag MeasuredValueSequence = new(0x0040, 0xA300);
    /// <summary>(0040,A301) VR=SQ VM=1 Numeric Value Qualifier Code Sequence</summary>
    public static readonly DicomTag NumericValueQualifierCodeSequence = new(0x0040, 0xA301);
    /// <summary>(0040,A30A) VR=DS VM=1-n Numeric Value</summary>
    public static readonly DicomTag NumericValue = new(0x0040, 0xA30A);
    /// <summary>(0040,A360) VR=SQ VM=1 Predecessor Documents Sequence</summary>
    public static readonly DicomTag PredecessorDocumentsSequence = new(0x0040, 0xA360);
    /// <summary>(0040,A370) VR=SQ VM=1 Referenced Request Sequence</summary>
    public static readonly DicomTag ReferencedRequestSequence = new(0x0040, 0xA370);
    /// <summary>(0040,A372) VR=SQ VM=1 Performed Procedure Code Sequence</summary>
    public static readonly DicomTag PerformedProcedureCodeSequence = new(0x0040, 0xA372);
    /// <summary>(0040,A375) VR=SQ VM=1 Current Requested Procedure Evidence Sequence</summary>
    public static readonly DicomTag CurrentRequestedProcedureEvidenceSequence = new(0x0040, 0xA375);
    /// <summary>(0040,A385) VR=SQ VM=1 Pertinent Other Evidence Sequence</summary>
    public static readonly DicomTag PertinentOtherEvidenceSequence = new(0x0040, 0xA385);
    /// <summary>(0040,A390) VR=SQ VM=1 HL7 Structured Document Reference Sequence</summary>
    public static readonly DicomTag HL7StructuredDocumentReferenceSequence = new(0x0040, 0xA390);
    /// <summary>(0040,A491) VR=CS VM=1 Completion Flag</summary>
    public static readonly DicomTag CompletionFlag = new(0x0040, 0xA491);
    /// <summary>(0040,A492) VR=LO VM=1 Completion Flag Description</summary>
    public static readonly DicomTag CompletionFlagDescription = new(0x0040, 0xA492);
    /// <summary>(0040,A493) VR=CS VM=1 Verification Flag</summary>
    public static readonly DicomTag VerificationFlag = new(0x0040, 0xA493);
    /// <summary>(0040,A496) VR=CS VM=1 Preliminary Flag</summary>
    public static readonly DicomTag PreliminaryFlag = new(0x0040, 0xA496);
    /// <summary>(0040,A504) VR=SQ VM=1 Content Template Sequence</summary>
    public static readonly DicomTag ContentTemplateSequence = new(0x0040, 0xA504);
    /// <summary>(0040,A525) VR=SQ VM=1 Identical Documents Sequence</summary>
    public static readonly DicomTag IdenticalDocumentsSequence = new(0x0040, 0xA525);
    /// <summary>(0040,A730) VR=SQ VM=1 Content Sequence</summary>
    public static readonly DicomTag ContentSequence = new(0x0040, 0xA730);
    /// <summary>(0040,DB00) VR=CS VM=1 Template Identifier</summary>
    public static readonly DicomTag TemplateIdentifier = new(0x0040, 0xDB00);
    /// <summary>(0040,DB73) VR=UL VM=1-n Referenced Content Item Identifier</summary>
    public static readonly DicomTag ReferencedContentItemIdentifier = new(0x0040, 0xDB73);
    /// <summary>(0042,0010) VR=ST VM=1 Document Title</summary>
    public static readonly DicomTag DocumentTitle = new(0x0042, 0x0010);
    /// <summary>(0042,0011) VR=OB VM=1 Encapsulated Document</summary>
    public static readonly DicomTag EncapsulatedDocument = new(0x0042, 0x0011);
    /// <summary>(0042,0012) VR=LO VM=1 MIME Type of Encapsulated Document</summary>
    public static readonly DicomTag MIMETypeOfEncapsulatedDocument = new(0x0042, 0x0012);
    /// <summary>(0042,0013) VR=SQ VM=1 Source Instance Sequence</summary>
    public static readonly DicomTag SourceInstanceSequence = new(0x0042, 0x0013);
    /// <summary>(0054,0220) VR=SQ VM=1 View Code Sequence</summary>
    public static readonly DicomTag ViewCodeSequence = new(0x0054, 0x0220);
    /// <summary>(0054,0222) VR=SQ VM=1 View Modifier Code Sequence</summary>
    public static readonly DicomTag ViewModifierCodeSequence = new(0x0054, 0x0222);
    /// <summary>(0066,002F) VR=SQ VM=1 Algorithm Family Code Sequence</summary>
    public static readonly DicomTag AlgorithmFamilyCodeSequence = new(0x0066, 0x002F);
    /// <summary>(0066,0030) VR=SQ VM=1 Algorithm Name Code Sequence</summary>
    public static readonly DicomTag AlgorithmNameCodeSequence = new(0x0066, 0x0030);
    /// <summary>(0066,0031) VR=LO VM=1 Algorithm Version</summary>
    public static readonly DicomTag AlgorithmVersion = new(0x0066, 0x0031);
    /// <summary>(0066,0032) VR=LT VM=1 Algorithm Parameters</summary>
    public static readonly DicomTag AlgorithmParameters = new(0x0066, 0x0032);
    /// <summary>(0066,0034) VR=SQ VM=1 Facet Sequence</summary>
    public static readonly DicomTag FacetSequence = new(0x0066, 0x0034);
    /// <summary>(0066,0036) VR=LO VM=1 Algorithm Name</summary>
    public static readonly DicomTag AlgorithmName = new(0x0066, 0x0036);
    /// <summary>(0070,0001) VR=SQ VM=1 Graphic Annotation Sequence</summary>
    public static readonly DicomTag GraphicAnnotationSequence = new(0x0070, 0x0001);
    /// <summary>(0070,0080) VR=CS VM=1 Content Label</summary>
    public static readonly DicomTag ContentLabel = new(0x0070, 0x0080);
    /// <summary>(0070,0081) VR=LO VM=1 Content Description</summary>
    public static readonly DicomTag ContentDescription = new(0x0070, 0x0081);
    /// <summary>(0070,0084) VR=PN VM=1 Content Creator's Name</summary>
    public static readonly DicomTag ContentCreatorName = new(0x0070, 0x0084);
    /// <summary>(0088,0130) VR=SH VM=1 Storage Media File-set ID</summary>
    public static readonly DicomTag StorageMediaFileSetID = new(0x0088, 0x0130);
    /// <summary>(0088,0140) VR=UI VM=1 Storage Media File-set UID</summary>
    public static readonly DicomTag StorageMediaFileSetUID = new(0x0088, 0x0140);
    /// <summary>(0088,0200) VR=SQ VM=1 Icon Image Sequence</summary>
    public static readonly DicomTag IconImageSequence = new(0x0088, 0x0200);
    /// <summary>(0088,0904) VR=LO VM=1 Topic Title</summary>
    public static readonly DicomTag TopicTitleRETIRED = new(0x0088, 0x0904);
    /// <summary>(0400,0500) VR=SQ VM=1 Encrypted Attributes Sequence</summary>
    public static readonly DicomTag EncryptedAttributesSequence = new(0x0400, 0x0500);
    /// <summary>(0400,0550) VR=SQ VM=1 Modified Attributes Sequence</summary>
    public static readonly DicomTag ModifiedAttributesSequence = new(0x0400, 0x0550);
    /// <summary>(0400,0561) VR=SQ VM=1 Original Attributes Sequence</summary>
    public static readonly DicomTag OriginalAttributesSequence = new(0x0400, 0x0561);
    /// <summary>(0400,0562) VR=DT VM=1 Attribute Modification DateTime</summary>
    public static readonly DicomTag AttributeModificationDateTime = new(0x0400, 0x0562);
    /// <summary>(0400,0563) VR=LO VM=1 Modifying System</summary>
    public static readonly DicomTag ModifyingSystem = new(0x0400, 0x0563);
    /// <summary>(0400,0564) VR=LO VM=1 Source of Previous Values</summary>
    public static readonly DicomTag SourceOfPreviousValues = new(0x0400, 0x0564);
    /// <summary>(0400,0565) VR=CS VM=1 Reason for the Attribute Modification</summary>
    public static readonly DicomTag ReasonForTheAttributeModification = new(0x0400, 0x0565);
    /// <summary>(0400,0600) VR=CS VM=1 Instance Origin Status</summary>
    public static readonly DicomTag InstanceOriginStatus = new(0x0400, 0x0600);
    /// <summary>(2050,0010) VR=SQ VM=1 Presentation LUT Sequence</summary>
    public static readonly DicomTag PresentationLUTSequence = new(0x2050, 0x0010);
    /// <summary>(2050,0020) VR=CS VM=1 Presentation LUT Shape</summary>
    public static readonly DicomTag PresentationLUTShape = new(0x2050, 0x0020);
    /// <summary>(4FFE,0001) VR=SQ VM=1 MAC Parameters Sequence</summary>
    public static readonly DicomTag MACParametersSequence = new(0x4FFE, 0x0001);
    /// <summary>(5200,9229) VR=SQ VM=1 Shared Functional Groups Sequence</summary>
    public static readonly DicomTag SharedFunctionalGroupsSequence = new(0x5200, 0x9229);
    /// <summary>(5200,9230) VR=SQ VM=1 Per-frame Functional Groups Sequence</summary>
    public static readonly DicomTag PerFrameFunctionalGroupsSequence = new(0x5200, 0x9230);
    /// <summary>(5400,0100) VR=SQ VM=1 Waveform Sequence</summary>
    public static readonly DicomTag WaveformSequence = new(0x5400, 0x0100);
    /// <summary>(7FE0,0001) VR=OV VM=1 Extended Offset Table</summary>
    public static readonly DicomTag ExtendedOffsetTable = new(0x7FE0, 0x0001);
    /// <summary>(7FE0,0002) VR=OV VM=1 Extended Offset Table Lengths</summary>
    public static readonly DicomTag ExtendedOffsetTableLengths = new(0x7FE0, 0x0002);
    /// <summary>(7FE0,0008) VR=OF VM=1 Float Pixel Data</summary>
    public static readonly DicomTag FloatPixelData = new(0x7FE0, 0x0008);
    /// <summary>(7FE0,0009) VR=OD VM=1 Double Float Pixel Data</summary>
    public static readonly DicomTag DoubleFloatPixelData = new(0x7FE0, 0x0009);
    /// <summary>(7FE0,0010) VR=OB or OW VM=1 Pixel Data</summary>
    public static readonly DicomTag PixelData = new(0x7FE0, 0x0010);
    /// <summary>(FFFA,FFFA) VR=SQ VM=1 Digital Signatures Sequence</summary>
    public static readonly DicomTag DigitalSignaturesSequence = new(0xFFFA, 0xFFFA);
    /// <summary>(FFFC,FFFC) VR=OB VM=1 Data Set Trailing Padding</summary>
    public static readonly DicomTag DataSetTrailingPadding = new(0xFFFC, 0xFFFC);
    /// <summary>(FFFE,E000) VR=NONE VM=1 Item</summary>
    public static readonly DicomTag Item = new(0xFFFE, 0xE000);
    /// <summary>(FFFE,E00D) VR=NONE VM=1 Item Delimitation Item</summary>
    public static readonly DicomTag ItemDelimitationItem = new(0xFFFE, 0xE00D);
    /// <summary>(FFFE,E0DD) VR=NONE VM=1 Sequence Delimitation Item</summary>
    public static readonly DicomTag SequenceDelimitationItem = new(0xFFFE, 0xE0DD);
}
