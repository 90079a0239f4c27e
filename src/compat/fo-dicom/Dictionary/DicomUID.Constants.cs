// The unique identifiers of PS3.6 annex A that name SOP classes, instances and the application context; written by make_tables.py.
namespace FellowOakDicom;

public sealed partial class DicomUID
{
    /// <summary>1.2.840.10008.1.1: Verification SOP Class</summary>
    public static readonly DicomUID Verification = Registered("1.2.840.10008.1.1");
    /// <summary>1.2.840.10008.1.3.10: Media Storage Directory Storage</summary>
    public static readonly DicomUID MediaStorageDirectoryStorage = Registered("1.2.840.10008.1.3.10");
    /// <summary>1.2.840.10008.1.5.1: Hot Iron Color Palette SOP Instance</summary>
    public static readonly DicomUID HotIronPalette = Registered("1.2.840.10008.1.5.1");
    /// <summary>1.2.840.10008.1.5.2: PET Color Palette SOP Instance</summary>
    public static readonly DicomUID PETPalette = Registered("1.2.840.10008.1.5.2");
    /// <summary>1.2.840.10008.1.5.3: Hot Metal Blue Color Palette SOP Instance</summary>
    public static readonly DicomUID HotMetalBluePalette = Registered("1.2.840.10008.1.5.3");
    /// <summary>1.2.840.10008.1.5.4: PET 20 Step Color Palette SOP Instance</summary>
    public static readonly DicomUID PET20StepPalette = Registered("1.2.840.10008.1.5.4");
    /// <summary>1.2.840.10008.1.5.5: Spring Color Palette SOP Instance</summary>
    public static readonly DicomUID SpringPalette = Registered("1.2.840.10008.1.5.5");
    /// <summary>1.2.840.10008.1.5.6: Summer Color Palette SOP Instance</summary>
    public static readonly DicomUID SummerPalette = Registered("1.2.840.10008.1.5.6");
    /// <summary>1.2.840.10008.1.5.7: Fall Color Palette SOP Instance</summary>
    public static readonly DicomUID FallPalette = Registered("1.2.840.10008.1.5.7");
    /// <summary>1.2.840.10008.1.5.8: Winter Color Palette SOP Instance</summary>
    public static readonly DicomUID WinterPalette = Registered("1.2.840.10008.1.5.8");
    /// <summary>1.2.840.10008.1.9: Basic Study Content Notification SOP Class</summary>
    public static readonly DicomUID BasicStudyContentNotificationRETIRED = Registered("1.2.840.10008.1.9");
    /// <summary>1.2.840.10008.1.20.1: Storage Commitment Push Model SOP Class</summary>
    public static readonly DicomUID StorageCommitmentPushModel = Registered("1.2.840.10008.1.20.1");
    /// <summary>1.2.840.10008.1.20.1.1: Storage Commitment Push Model SOP Instance</summary>
    public static readonly DicomUID StorageCommitmentPushModelInstance = Registered("1.2.840.10008.1.20.1.1");
    /// <summary>1.2.840.10008.1.20.2: Storage Commitment Pull Model SOP Class</summary>
    public static readonly DicomUID StorageCommitmentPullModelRETIRED = Registered("1.2.840.10008.1.20.2");
    /// <summary>1.2.840.10008.1.20.2.1: Storage Commitment Pull Model SOP Instance</summary>
    public static readonly DicomUID StorageCommitmentPullModelInstanceRETIRED = Registered("1.2.840.10008.1.20.2.1");
    /// <summary>1.2.840.10008.1.40: Procedural Event Logging SOP Class</summary>
    public static readonly DicomUID ProceduralEventLogging = Registered("1.2.840.10008.1.40");
    /// <summary>1.2.840.10008.1.40.1: Procedural Event Logging SOP Instance</summary>
    public static readonly DicomUID ProceduralEventLoggingInstance = Registered("1.2.840.10008.1.40.1");
    /// <summary>1.2.840.10008.1.42: Substance Administration Logging SOP Class</summary>
    public static readonly DicomUID SubstanceAdministrationLogging = Registered("1.2.840.10008.1.42");
    /// <summary>1.2.840.10008.1.42.1: Substance Administration Logging SOP Instance</summary>
    public static readonly DicomUID SubstanceAdministrationLoggingInstance = Registered("1.2.840.10008.1.42.1");
    /// <summary>1.2.840.10008.2.6.1: DICOM UID Registry</summary>
    public static readonly DicomUID DCMUID = Registered("1.2.840.10008.2.6.1");
    /// <summary>1.2.840.10008.2.16.4: DICOM Controlled Terminology</summary>
    public static readonly DicomUID DCM = Registered("1.2.840.10008.2.16.4");
    /// <summary>1.2.840.10008.2.16.5: Adult Mouse Anatomy Ontology</summary>
    public static readonly DicomUID MA = Registered("1.2.840.10008.2.16.5");
    /// <summary>1.2.840.10008.2.16.6: Uberon Ontology</summary>
    public static readonly DicomUID UBERON = Registered("1.2.840.10008.2.16.6");
    /// <summary>1.2.840.10008.2.16.7: Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)</summary>
    public static readonly DicomUID ITIS_TSN = Registered("1.2.840.10008.2.16.7");
    /// <summary>1.2.840.10008.2.16.8: Mouse Genome Initiative (MGI)</summary>
    public static readonly DicomUID MGI = Registered("1.2.840.10008.2.16.8");
    /// <summary>1.2.840.10008.2.16.9: PubChem Compound CID</summary>
    public static readonly DicomUID PUBCHEM_CID = Registered("1.2.840.10008.2.16.9");
    /// <summary>1.2.840.10008.2.16.10: Dublin Core</summary>
    public static readonly DicomUID DC = Registered("1.2.840.10008.2.16.10");
    /// <summary>1.2.840.10008.2.16.11: New York University Melanoma Clinical Cooperative Group</summary>
    public static readonly DicomUID NYUMCCG = Registered("1.2.840.10008.2.16.11");
    /// <summary>1.2.840.10008.2.16.12: Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide</summary>
    public static readonly DicomUID MAYONRISBSASRG = Registered("1.2.840.10008.2.16.12");
    /// <summary>1.2.840.10008.2.16.13: Image Biomarker Standardisation Initiative</summary>
    public static readonly DicomUID IBSI = Registered("1.2.840.10008.2.16.13");
    /// <summary>1.2.840.10008.2.16.14: Radiomics Ontology</summary>
    public static readonly DicomUID RO = Registered("1.2.840.10008.2.16.14");
    /// <summary>1.2.840.10008.2.16.15: RadElement</summary>
    public static readonly DicomUID RADELEMENT = Registered("1.2.840.10008.2.16.15");
    /// <summary>1.2.840.10008.2.16.16: ICD-11</summary>
    public static readonly DicomUID I11 = Registered("1.2.840.10008.2.16.16");
    /// <summary>1.2.840.10008.2.16.17: Unified numbering system (UNS) for metals and alloys</summary>
    public static readonly DicomUID UNS = Registered("1.2.840.10008.2.16.17");
    /// <summary>1.2.840.10008.2.16.18: Research Resource Identification</summary>
    public static readonly DicomUID RRID = Registered("1.2.840.10008.2.16.18");
    /// <summary>1.2.840.10008.3.1.1.1: DICOM Application Context Name</summary>
    public static readonly DicomUID DICOMApplicationContext = Registered("1.2.840.10008.3.1.1.1");
    /// <summary>1.2.840.10008.3.1.2.1.1: Detached Patient Management SOP Class</summary>
    public static readonly DicomUID DetachedPatientManagementRETIRED = Registered("1.2.840.10008.3.1.2.1.1");
    /// <summary>1.2.840.10008.3.1.2.1.4: Detached Patient Management Meta SOP Class</summary>
    public static readonly DicomUID DetachedPatientManagementMetaRETIRED = Registered("1.2.840.10008.3.1.2.1.4");
    /// <summary>1.2.840.10008.3.1.2.2.1: Detached Visit Management SOP Class</summary>
    public static readonly DicomUID DetachedVisitManagementRETIRED = Registered("1.2.840.10008.3.1.2.2.1");
    /// <summary>1.2.840.10008.3.1.2.3.1: Detached Study Management SOP Class</summary>
    public static readonly DicomUID DetachedStudyManagementRETIRED = Registered("1.2.840.10008.3.1.2.3.1");
    /// <summary>1.2.840.10008.3.1.2.3.2: Study Component Management SOP Class</summary>
    public static readonly DicomUID StudyComponentManagementRETIRED = Registered("1.2.840.10008.3.1.2.3.2");
    /// <summary>1.2.840.10008.3.1.2.3.3: Modality Performed Procedure Step SOP Class</summary>
    public static readonly DicomUID ModalityPerformedProcedureStep = Registered("1.2.840.10008.3.1.2.3.3");
    /// <summary>1.2.840.10008.3.1.2.3.4: Modality Performed Procedure Step Retrieve SOP Class</summary>
    public static readonly DicomUID ModalityPerformedProcedureStepRetrieve = Registered("1.2.840.10008.3.1.2.3.4");
    /// <summary>1.2.840.10008.3.1.2.3.5: Modality Performed Procedure Step Notification SOP Class</summary>
    public static readonly DicomUID ModalityPerformedProcedureStepNotification = Registered("1.2.840.10008.3.1.2.3.5");
    /// <summary>1.2.840.10008.3.1.2.5.1: Detached Results Management SOP Class</summary>
    public static readonly DicomUID DetachedResultsManagementRETIRED = Registered("1.2.840.10008.3.1.2.5.1");
    /// <summary>1.2.840.10008.3.1.2.5.4: Detached Results Management Meta SOP Class</summary>
    public static readonly DicomUID DetachedResultsManagementMetaRETIRED = Registered("1.2.840.10008.3.1.2.5.4");
    /// <summary>1.2.840.10008.3.1.2.5.5: Detached Study Management Meta SOP Class</summary>
    public static readonly DicomUID DetachedStudyManagementMetaRETIRED = Registered("1.2.840.10008.3.1.2.5.5");
    /// <summary>1.2.840.10008.3.1.2.6.1: Detached Interpretation Management SOP Class</summary>
    public static readonly DicomUID DetachedInterpretationManagementRETIRED = Registered("1.2.840.10008.3.1.2.6.1");
    /// <summary>1.2.840.10008.5.1.1.1: Basic Film Session SOP Class</summary>
    public static readonly DicomUID BasicFilmSession = Registered("1.2.840.10008.5.1.1.1");
    /// <summary>1.2.840.10008.5.1.1.2: Basic Film Box SOP Class</summary>
    public static readonly DicomUID BasicFilmBox = Registered("1.2.840.10008.5.1.1.2");
    /// <summary>1.2.840.10008.5.1.1.4: Basic Grayscale Image Box SOP Class</summary>
    public static readonly DicomUID BasicGrayscaleImageBox = Registered("1.2.840.10008.5.1.1.4");
    /// <summary>1.2.840.10008.5.1.1.4.1: Basic Color Image Box SOP Class</summary>
    public static readonly DicomUID BasicColorImageBox = Registered("1.2.840.10008.5.1.1.4.1");
    /// <summary>1.2.840.10008.5.1.1.4.2: Referenced Image Box SOP Class</summary>
    public static readonly DicomUID ReferencedImageBoxRETIRED = Registered("1.2.840.10008.5.1.1.4.2");
    /// <summary>1.2.840.10008.5.1.1.9: Basic Grayscale Print Management Meta SOP Class</summary>
    public static readonly DicomUID BasicGrayscalePrintManagementMeta = Registered("1.2.840.10008.5.1.1.9");
    /// <summary>1.2.840.10008.5.1.1.9.1: Referenced Grayscale Print Management Meta SOP Class</summary>
    public static readonly DicomUID ReferencedGrayscalePrintManagementMetaRETIRED = Registered("1.2.840.10008.5.1.1.9.1");
    /// <summary>1.2.840.10008.5.1.1.14: Print Job SOP Class</summary>
    public static readonly DicomUID PrintJob = Registered("1.2.840.10008.5.1.1.14");
    /// <summary>1.2.840.10008.5.1.1.15: Basic Annotation Box SOP Class</summary>
    public static readonly DicomUID BasicAnnotationBox = Registered("1.2.840.10008.5.1.1.15");
    /// <summary>1.2.840.10008.5.1.1.16: Printer SOP Class</summary>
    public static readonly DicomUID Printer = Registered("1.2.840.10008.5.1.1.16");
    /// <summary>1.2.840.10008.5.1.1.16.376: Printer Configuration Retrieval SOP Class</summary>
    public static readonly DicomUID PrinterConfigurationRetrieval = Registered("1.2.840.10008.5.1.1.16.376");
    /// <summary>1.2.840.10008.5.1.1.18: Basic Color Print Management Meta SOP Class</summary>
    public static readonly DicomUID BasicColorPrintManagementMeta = Registered("1.2.840.10008.5.1.1.18");
    /// <summary>1.2.840.10008.5.1.1.18.1: Referenced Color Print Management Meta SOP Class</summary>
    public static readonly DicomUID ReferencedColorPrintManagementMetaRETIRED = Registered("1.2.840.10008.5.1.1.18.1");
    /// <summary>1.2.840.10008.5.1.1.22: VOI LUT Box SOP Class</summary>
    public static readonly DicomUID VOILUTBox = Registered("1.2.840.10008.5.1.1.22");
    /// <summary>1.2.840.10008.5.1.1.23: Presentation LUT SOP Class</summary>
    public static readonly DicomUID PresentationLUT = Registered("1.2.840.10008.5.1.1.23");
    /// <summary>1.2.840.10008.5.1.1.24: Image Overlay Box SOP Class</summary>
    public static readonly DicomUID ImageOverlayBoxRETIRED = Registered("1.2.840.10008.5.1.1.24");
    /// <summary>1.2.840.10008.5.1.1.24.1: Basic Print Image Overlay Box SOP Class</summary>
    public static readonly DicomUID BasicPrintImageOverlayBoxRETIRED = Registered("1.2.840.10008.5.1.1.24.1");
    /// <summary>1.2.840.10008.5.1.1.26: Print Queue Management SOP Class</summary>
    public static readonly DicomUID PrintQueueManagementRETIRED = Registered("1.2.840.10008.5.1.1.26");
    /// <summary>1.2.840.10008.5.1.1.27: Stored Print Storage SOP Class</summary>
    public static readonly DicomUID StoredPrintStorageRETIRED = Registered("1.2.840.10008.5.1.1.27");
    /// <summary>1.2.840.10008.5.1.1.29: Hardcopy Grayscale Image Storage SOP Class</summary>
    public static readonly DicomUID HardcopyGrayscaleImageStorageRETIRED = Registered("1.2.840.10008.5.1.1.29");
    /// <summary>1.2.840.10008.5.1.1.30: Hardcopy Color Image Storage SOP Class</summary>
    public static readonly DicomUID HardcopyColorImageStorageRETIRED = Registered("1.2.840.10008.5.1.1.30");
    /// <summary>1.2.840.10008.5.1.1.31: Pull Print Request SOP Class</summary>
    public static readonly DicomUID PullPrintRequestRETIRED = Registered("1.2.840.10008.5.1.1.31");
    /// <summary>1.2.840.10008.5.1.1.32: Pull Stored Print Management Meta SOP Class</summary>
    public static readonly DicomUID PullStoredPrintManagementMetaRETIRED = Registered("1.2.840.10008.5.1.1.32");
    /// <summary>1.2.840.10008.5.1.1.33: Media Creation Management SOP Class UID</summary>
    public static readonly DicomUID MediaCreationManagement = Registered("1.2.840.10008.5.1.1.33");
    /// <summary>1.2.840.10008.5.1.1.40: Display System SOP Class</summary>
    public static readonly DicomUID DisplaySystem = Registered("1.2.840.10008.5.1.1.40");
    /// <summary>1.2.840.10008.5.1.1.40.1: Display System SOP Instance</summary>
    public static readonly DicomUID DisplaySystemInstance = Registered("1.2.840.10008.5.1.1.40.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.1: Computed Radiography Image Storage</summary>
    public static readonly DicomUID ComputedRadiographyImageStorage = Registered("1.2.840.10008.5.1.4.1.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.1.1: Digital X-Ray Image Storage - For Presentation</summary>
    public static readonly DicomUID DigitalXRayImageStorageForPresentation = Registered("1.2.840.10008.5.1.4.1.1.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.1.1.1: Digital X-Ray Image Storage - For Processing</summary>
    public static readonly DicomUID DigitalXRayImageStorageForProcessing = Registered("1.2.840.10008.5.1.4.1.1.1.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.1.2: Digital Mammography X-Ray Image Storage - For Presentation</summary>
    public static readonly DicomUID DigitalMammographyXRayImageStorageForPresentation = Registered("1.2.840.10008.5.1.4.1.1.1.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.1.2.1: Digital Mammography X-Ray Image Storage - For Processing</summary>
    public static readonly DicomUID DigitalMammographyXRayImageStorageForProcessing = Registered("1.2.840.10008.5.1.4.1.1.1.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.1.3: Digital Intra-Oral X-Ray Image Storage - For Presentation</summary>
    public static readonly DicomUID DigitalIntraOralXRayImageStorageForPresentation = Registered("1.2.840.10008.5.1.4.1.1.1.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.1.3.1: Digital Intra-Oral X-Ray Image Storage - For Processing</summary>
    public static readonly DicomUID DigitalIntraOralXRayImageStorageForProcessing = Registered("1.2.840.10008.5.1.4.1.1.1.3.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.2: CT Image Storage</summary>
    public static readonly DicomUID CTImageStorage = Registered("1.2.840.10008.5.1.4.1.1.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.2.1: Enhanced CT Image Storage</summary>
    public static readonly DicomUID EnhancedCTImageStorage = Registered("1.2.840.10008.5.1.4.1.1.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.2.2: Legacy Converted Enhanced CT Image Storage</summary>
    public static readonly DicomUID LegacyConvertedEnhancedCTImageStorage = Registered("1.2.840.10008.5.1.4.1.1.2.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.3: Ultrasound Multi-frame Image Storage</summary>
    public static readonly DicomUID UltrasoundMultiFrameImageStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.3.1: Ultrasound Multi-frame Image Storage</summary>
    public static readonly DicomUID UltrasoundMultiFrameImageStorage = Registered("1.2.840.10008.5.1.4.1.1.3.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.4: MR Image Storage</summary>
    public static readonly DicomUID MRImageStorage = Registered("1.2.840.10008.5.1.4.1.1.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.4.1: Enhanced MR Image Storage</summary>
    public static readonly DicomUID EnhancedMRImageStorage = Registered("1.2.840.10008.5.1.4.1.1.4.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.4.2: MR Spectroscopy Storage</summary>
    public static readonly DicomUID MRSpectroscopyStorage = Registered("1.2.840.10008.5.1.4.1.1.4.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.4.3: Enhanced MR Color Image Storage</summary>
    public static readonly DicomUID EnhancedMRColorImageStorage = Registered("1.2.840.10008.5.1.4.1.1.4.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.4.4: Legacy Converted Enhanced MR Image Storage</summary>
    public static readonly DicomUID LegacyConvertedEnhancedMRImageStorage = Registered("1.2.840.10008.5.1.4.1.1.4.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.5: Nuclear Medicine Image Storage</summary>
    public static readonly DicomUID NuclearMedicineImageStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.6: Ultrasound Image Storage</summary>
    public static readonly DicomUID UltrasoundImageStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.6.1: Ultrasound Image Storage</summary>
    public static readonly DicomUID UltrasoundImageStorage = Registered("1.2.840.10008.5.1.4.1.1.6.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.6.2: Enhanced US Volume Storage</summary>
    public static readonly DicomUID EnhancedUSVolumeStorage = Registered("1.2.840.10008.5.1.4.1.1.6.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.7: Secondary Capture Image Storage</summary>
    public static readonly DicomUID SecondaryCaptureImageStorage = Registered("1.2.840.10008.5.1.4.1.1.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.7.1: Multi-frame Single Bit Secondary Capture Image Storage</summary>
    public static readonly DicomUID MultiFrameSingleBitSecondaryCaptureImageStorage = Registered("1.2.840.10008.5.1.4.1.1.7.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.7.2: Multi-frame Grayscale Byte Secondary Capture Image Storage</summary>
    public static readonly DicomUID MultiFrameGrayscaleByteSecondaryCaptureImageStorage = Registered("1.2.840.10008.5.1.4.1.1.7.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.7.3: Multi-frame Grayscale Word Secondary Capture Image Storage</summary>
    public static readonly DicomUID MultiFrameGrayscaleWordSecondaryCaptureImageStorage = Registered("1.2.840.10008.5.1.4.1.1.7.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.7.4: Multi-frame True Color Secondary Capture Image Storage</summary>
    public static readonly DicomUID MultiFrameTrueColorSecondaryCaptureImageStorage = Registered("1.2.840.10008.5.1.4.1.1.7.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.8: Standalone Overlay Storage</summary>
    public static readonly DicomUID StandaloneOverlayStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.8");
    /// <summary>1.2.840.10008.5.1.4.1.1.9: Standalone Curve Storage</summary>
    public static readonly DicomUID StandaloneCurveStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.9");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.1.1: 12-lead ECG Waveform Storage</summary>
    public static readonly DicomUID TwelveLeadECGWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.1.2: General ECG Waveform Storage</summary>
    public static readonly DicomUID GeneralECGWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.1.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.1.3: Ambulatory ECG Waveform Storage</summary>
    public static readonly DicomUID AmbulatoryECGWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.1.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.2.1: Hemodynamic Waveform Storage</summary>
    public static readonly DicomUID HemodynamicWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.3.1: Cardiac Electrophysiology Waveform Storage</summary>
    public static readonly DicomUID CardiacElectrophysiologyWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.3.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.4.1: Basic Voice Audio Waveform Storage</summary>
    public static readonly DicomUID BasicVoiceAudioWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.4.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.4.2: General Audio Waveform Storage</summary>
    public static readonly DicomUID GeneralAudioWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.4.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.5.1: Arterial Pulse Waveform Storage</summary>
    public static readonly DicomUID ArterialPulseWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.5.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.6.1: Respiratory Waveform Storage</summary>
    public static readonly DicomUID RespiratoryWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.6.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.6.2: Multi-channel Respiratory Waveform Storage</summary>
    public static readonly DicomUID MultichannelRespiratoryWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.6.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.7.1: Routine Scalp Electroencephalogram Waveform Storage</summary>
    public static readonly DicomUID RoutineScalpElectroencephalogramWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.7.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.7.2: Electromyogram Waveform Storage</summary>
    public static readonly DicomUID ElectromyogramWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.7.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.7.3: Electrooculogram Waveform Storage</summary>
    public static readonly DicomUID ElectrooculogramWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.7.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.7.4: Sleep Electroencephalogram Waveform Storage</summary>
    public static readonly DicomUID SleepElectroencephalogramWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.7.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.9.8.1: Body Position Waveform Storage</summary>
    public static readonly DicomUID BodyPositionWaveformStorage = Registered("1.2.840.10008.5.1.4.1.1.9.8.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.10: Standalone Modality LUT Storage</summary>
    public static readonly DicomUID StandaloneModalityLUTStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.10");
    /// <summary>1.2.840.10008.5.1.4.1.1.11: Standalone VOI LUT Storage</summary>
    public static readonly DicomUID StandaloneVOILUTStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.11");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.1: Grayscale Softcopy Presentation State Storage</summary>
    public static readonly DicomUID GrayscaleSoftcopyPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.2: Color Softcopy Presentation State Storage</summary>
    public static readonly DicomUID ColorSoftcopyPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.3: Pseudo-Color Softcopy Presentation State Storage</summary>
    public static readonly DicomUID PseudoColorSoftcopyPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.4: Blending Softcopy Presentation State Storage</summary>
    public static readonly DicomUID BlendingSoftcopyPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.5: XA/XRF Grayscale Softcopy Presentation State Storage</summary>
    public static readonly DicomUID XAXRFGrayscaleSoftcopyPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.6: Grayscale Planar MPR Volumetric Presentation State Storage</summary>
    public static readonly DicomUID GrayscalePlanarMPRVolumetricPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.7: Compositing Planar MPR Volumetric Presentation State Storage</summary>
    public static readonly DicomUID CompositingPlanarMPRVolumetricPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.8: Advanced Blending Presentation State Storage</summary>
    public static readonly DicomUID AdvancedBlendingPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.8");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.9: Volume Rendering Volumetric Presentation State Storage</summary>
    public static readonly DicomUID VolumeRenderingVolumetricPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.9");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.10: Segmented Volume Rendering Volumetric Presentation State Storage</summary>
    public static readonly DicomUID SegmentedVolumeRenderingVolumetricPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.10");
    /// <summary>1.2.840.10008.5.1.4.1.1.11.11: Multiple Volume Rendering Volumetric Presentation State Storage</summary>
    public static readonly DicomUID MultipleVolumeRenderingVolumetricPresentationStateStorage = Registered("1.2.840.10008.5.1.4.1.1.11.11");
    /// <summary>1.2.840.10008.5.1.4.1.1.12.1: X-Ray Angiographic Image Storage</summary>
    public static readonly DicomUID XRayAngiographicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.12.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.12.1.1: Enhanced XA Image Storage</summary>
    public static readonly DicomUID EnhancedXAImageStorage = Registered("1.2.840.10008.5.1.4.1.1.12.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.12.2: X-Ray Radiofluoroscopic Image Storage</summary>
    public static readonly DicomUID XRayRadiofluoroscopicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.12.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.12.2.1: Enhanced XRF Image Storage</summary>
    public static readonly DicomUID EnhancedXRFImageStorage = Registered("1.2.840.10008.5.1.4.1.1.12.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.12.3: X-Ray Angiographic Bi-Plane Image Storage</summary>
    public static readonly DicomUID XRayAngiographicBiPlaneImageStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.12.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.13.1.1: X-Ray 3D Angiographic Image Storage</summary>
    public static readonly DicomUID XRay3DAngiographicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.13.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.13.1.2: X-Ray 3D Craniofacial Image Storage</summary>
    public static readonly DicomUID XRay3DCraniofacialImageStorage = Registered("1.2.840.10008.5.1.4.1.1.13.1.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.13.1.3: Breast Tomosynthesis Image Storage</summary>
    public static readonly DicomUID BreastTomosynthesisImageStorage = Registered("1.2.840.10008.5.1.4.1.1.13.1.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.13.1.4: Breast Projection X-Ray Image Storage - For Presentation</summary>
    public static readonly DicomUID BreastProjectionXRayImageStorageForPresentation = Registered("1.2.840.10008.5.1.4.1.1.13.1.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.13.1.5: Breast Projection X-Ray Image Storage - For Processing</summary>
    public static readonly DicomUID BreastProjectionXRayImageStorageForProcessing = Registered("1.2.840.10008.5.1.4.1.1.13.1.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.14.1: Intravascular Optical Coherence Tomography Image Storage - For Presentation</summary>
    public static readonly DicomUID IntravascularOpticalCoherenceTomographyImageStorageForPresentation = Registered("1.2.840.10008.5.1.4.1.1.14.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.14.2: Intravascular Optical Coherence Tomography Image Storage - For Processing</summary>
    public static readonly DicomUID IntravascularOpticalCoherenceTomographyImageStorageForProcessing = Registered("1.2.840.10008.5.1.4.1.1.14.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.20: Nuclear Medicine Image Storage</summary>
    public static readonly DicomUID NuclearMedicineImageStorage = Registered("1.2.840.10008.5.1.4.1.1.20");
    /// <summary>1.2.840.10008.5.1.4.1.1.30: Parametric Map Storage</summary>
    public static readonly DicomUID ParametricMapStorage = Registered("1.2.840.10008.5.1.4.1.1.30");
    /// <summary>1.2.840.10008.5.1.4.1.1.66: Raw Data Storage</summary>
    public static readonly DicomUID RawDataStorage = Registered("1.2.840.10008.5.1.4.1.1.66");
    /// <summary>1.2.840.10008.5.1.4.1.1.66.1: Spatial Registration Storage</summary>
    public static readonly DicomUID SpatialRegistrationStorage = Registered("1.2.840.10008.5.1.4.1.1.66.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.66.2: Spatial Fiducials Storage</summary>
    public static readonly DicomUID SpatialFiducialsStorage = Registered("1.2.840.10008.5.1.4.1.1.66.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.66.3: Deformable Spatial Registration Storage</summary>
    public static readonly DicomUID DeformableSpatialRegistrationStorage = Registered("1.2.840.10008.5.1.4.1.1.66.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.66.4: Segmentation Storage</summary>
    public static readonly DicomUID SegmentationStorage = Registered("1.2.840.10008.5.1.4.1.1.66.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.66.5: Surface Segmentation Storage</summary>
    public static readonly DicomUID SurfaceSegmentationStorage = Registered("1.2.840.10008.5.1.4.1.1.66.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.66.6: Tractography Results Storage</summary>
    public static readonly DicomUID TractographyResultsStorage = Registered("1.2.840.10008.5.1.4.1.1.66.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.67: Real World Value Mapping Storage</summary>
    public static readonly DicomUID RealWorldValueMappingStorage = Registered("1.2.840.10008.5.1.4.1.1.67");
    /// <summary>1.2.840.10008.5.1.4.1.1.68.1: Surface Scan Mesh Storage</summary>
    public static readonly DicomUID SurfaceScanMeshStorage = Registered("1.2.840.10008.5.1.4.1.1.68.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.68.2: Surface Scan Point Cloud Storage</summary>
    public static readonly DicomUID SurfaceScanPointCloudStorage = Registered("1.2.840.10008.5.1.4.1.1.68.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.1: VL Endoscopic Image Storage</summary>
    public static readonly DicomUID VLEndoscopicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.1.1: Video Endoscopic Image Storage</summary>
    public static readonly DicomUID VideoEndoscopicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.2: VL Microscopic Image Storage</summary>
    public static readonly DicomUID VLMicroscopicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.2.1: Video Microscopic Image Storage</summary>
    public static readonly DicomUID VideoMicroscopicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.3: VL Slide-Coordinates Microscopic Image Storage</summary>
    public static readonly DicomUID VLSlideCoordinatesMicroscopicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.4: VL Photographic Image Storage</summary>
    public static readonly DicomUID VLPhotographicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.4.1: Video Photographic Image Storage</summary>
    public static readonly DicomUID VideoPhotographicImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.4.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.1: Ophthalmic Photography 8 Bit Image Storage</summary>
    public static readonly DicomUID OphthalmicPhotography8BitImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.2: Ophthalmic Photography 16 Bit Image Storage</summary>
    public static readonly DicomUID OphthalmicPhotography16BitImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.3: Stereometric Relationship Storage</summary>
    public static readonly DicomUID StereometricRelationshipStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.4: Ophthalmic Tomography Image Storage</summary>
    public static readonly DicomUID OphthalmicTomographyImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.5: Wide Field Ophthalmic Photography Stereographic Projection Image Storage</summary>
    public static readonly DicomUID WideFieldOphthalmicPhotographyStereographicProjectionImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.6: Wide Field Ophthalmic Photography 3D Coordinates Image Storage</summary>
    public static readonly DicomUID WideFieldOphthalmicPhotography3DCoordinatesImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.7: Ophthalmic Optical Coherence Tomography En Face Image Storage</summary>
    public static readonly DicomUID OphthalmicOpticalCoherenceTomographyEnFaceImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.5.8: Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage</summary>
    public static readonly DicomUID OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.5.8");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.6: VL Whole Slide Microscopy Image Storage</summary>
    public static readonly DicomUID VLWholeSlideMicroscopyImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.77.1.7: Dermoscopic Photography Image Storage</summary>
    public static readonly DicomUID DermoscopicPhotographyImageStorage = Registered("1.2.840.10008.5.1.4.1.1.77.1.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.1: Lensometry Measurements Storage</summary>
    public static readonly DicomUID LensometryMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.2: Autorefraction Measurements Storage</summary>
    public static readonly DicomUID AutorefractionMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.3: Keratometry Measurements Storage</summary>
    public static readonly DicomUID KeratometryMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.4: Subjective Refraction Measurements Storage</summary>
    public static readonly DicomUID SubjectiveRefractionMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.5: Visual Acuity Measurements Storage</summary>
    public static readonly DicomUID VisualAcuityMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.6: Spectacle Prescription Report Storage</summary>
    public static readonly DicomUID SpectaclePrescriptionReportStorage = Registered("1.2.840.10008.5.1.4.1.1.78.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.7: Ophthalmic Axial Measurements Storage</summary>
    public static readonly DicomUID OphthalmicAxialMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.78.8: Intraocular Lens Calculations Storage</summary>
    public static readonly DicomUID IntraocularLensCalculationsStorage = Registered("1.2.840.10008.5.1.4.1.1.78.8");
    /// <summary>1.2.840.10008.5.1.4.1.1.79.1: Macular Grid Thickness and Volume Report Storage</summary>
    public static readonly DicomUID MacularGridThicknessAndVolumeReportStorage = Registered("1.2.840.10008.5.1.4.1.1.79.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.80.1: Ophthalmic Visual Field Static Perimetry Measurements Storage</summary>
    public static readonly DicomUID OphthalmicVisualFieldStaticPerimetryMeasurementsStorage = Registered("1.2.840.10008.5.1.4.1.1.80.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.81.1: Ophthalmic Thickness Map Storage</summary>
    public static readonly DicomUID OphthalmicThicknessMapStorage = Registered("1.2.840.10008.5.1.4.1.1.81.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.82.1: Corneal Topography Map Storage</summary>
    public static readonly DicomUID CornealTopographyMapStorage = Registered("1.2.840.10008.5.1.4.1.1.82.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.11: Basic Text SR Storage</summary>
    public static readonly DicomUID BasicTextSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.11");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.22: Enhanced SR Storage</summary>
    public static readonly DicomUID EnhancedSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.22");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.33: Comprehensive SR Storage</summary>
    public static readonly DicomUID ComprehensiveSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.33");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.34: Comprehensive 3D SR Storage</summary>
    public static readonly DicomUID Comprehensive3DSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.34");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.35: Extensible SR Storage</summary>
    public static readonly DicomUID ExtensibleSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.35");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.40: Procedure Log Storage</summary>
    public static readonly DicomUID ProcedureLogStorage = Registered("1.2.840.10008.5.1.4.1.1.88.40");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.50: Mammography CAD SR Storage</summary>
    public static readonly DicomUID MammographyCADSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.50");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.59: Key Object Selection Document Storage</summary>
    public static readonly DicomUID KeyObjectSelectionDocumentStorage = Registered("1.2.840.10008.5.1.4.1.1.88.59");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.65: Chest CAD SR Storage</summary>
    public static readonly DicomUID ChestCADSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.65");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.67: X-Ray Radiation Dose SR Storage</summary>
    public static readonly DicomUID XRayRadiationDoseSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.67");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.68: Radiopharmaceutical Radiation Dose SR Storage</summary>
    public static readonly DicomUID RadiopharmaceuticalRadiationDoseSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.68");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.69: Colon CAD SR Storage</summary>
    public static readonly DicomUID ColonCADSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.69");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.70: Implantation Plan SR Storage</summary>
    public static readonly DicomUID ImplantationPlanSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.70");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.71: Acquisition Context SR Storage</summary>
    public static readonly DicomUID AcquisitionContextSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.71");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.72: Simplified Adult Echo SR Storage</summary>
    public static readonly DicomUID SimplifiedAdultEchoSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.72");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.73: Patient Radiation Dose SR Storage</summary>
    public static readonly DicomUID PatientRadiationDoseSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.73");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.74: Planned Imaging Agent Administration SR Storage</summary>
    public static readonly DicomUID PlannedImagingAgentAdministrationSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.74");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.75: Performed Imaging Agent Administration SR Storage</summary>
    public static readonly DicomUID PerformedImagingAgentAdministrationSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.75");
    /// <summary>1.2.840.10008.5.1.4.1.1.88.76: Enhanced X-Ray Radiation Dose SR Storage</summary>
    public static readonly DicomUID EnhancedXRayRadiationDoseSRStorage = Registered("1.2.840.10008.5.1.4.1.1.88.76");
    /// <summary>1.2.840.10008.5.1.4.1.1.90.1: Content Assessment Results Storage</summary>
    public static readonly DicomUID ContentAssessmentResultsStorage = Registered("1.2.840.10008.5.1.4.1.1.90.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.91.1: Microscopy Bulk Simple Annotations Storage</summary>
    public static readonly DicomUID MicroscopyBulkSimpleAnnotationsStorage = Registered("1.2.840.10008.5.1.4.1.1.91.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.104.1: Encapsulated PDF Storage</summary>
    public static readonly DicomUID EncapsulatedPDFStorage = Registered("1.2.840.10008.5.1.4.1.1.104.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.104.2: Encapsulated CDA Storage</summary>
    public static readonly DicomUID EncapsulatedCDAStorage = Registered("1.2.840.10008.5.1.4.1.1.104.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.104.3: Encapsulated STL Storage</summary>
    public static readonly DicomUID EncapsulatedSTLStorage = Registered("1.2.840.10008.5.1.4.1.1.104.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.104.4: Encapsulated OBJ Storage</summary>
    public static readonly DicomUID EncapsulatedOBJStorage = Registered("1.2.840.10008.5.1.4.1.1.104.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.104.5: Encapsulated MTL Storage</summary>
    public static readonly DicomUID EncapsulatedMTLStorage = Registered("1.2.840.10008.5.1.4.1.1.104.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.128: Positron Emission Tomography Image Storage</summary>
    public static readonly DicomUID PositronEmissionTomographyImageStorage = Registered("1.2.840.10008.5.1.4.1.1.128");
    /// <summary>1.2.840.10008.5.1.4.1.1.128.1: Legacy Converted Enhanced PET Image Storage</summary>
    public static readonly DicomUID LegacyConvertedEnhancedPETImageStorage = Registered("1.2.840.10008.5.1.4.1.1.128.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.129: Standalone PET Curve Storage</summary>
    public static readonly DicomUID StandalonePETCurveStorageRETIRED = Registered("1.2.840.10008.5.1.4.1.1.129");
    /// <summary>1.2.840.10008.5.1.4.1.1.130: Enhanced PET Image Storage</summary>
    public static readonly DicomUID EnhancedPETImageStorage = Registered("1.2.840.10008.5.1.4.1.1.130");
    /// <summary>1.2.840.10008.5.1.4.1.1.131: Basic Structured Display Storage</summary>
    public static readonly DicomUID BasicStructuredDisplayStorage = Registered("1.2.840.10008.5.1.4.1.1.131");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.1: CT Defined Procedure Protocol Storage</summary>
    public static readonly DicomUID CTDefinedProcedureProtocolStorage = Registered("1.2.840.10008.5.1.4.1.1.200.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.2: CT Performed Procedure Protocol Storage</summary>
    public static readonly DicomUID CTPerformedProcedureProtocolStorage = Registered("1.2.840.10008.5.1.4.1.1.200.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.3: Protocol Approval Storage</summary>
    public static readonly DicomUID ProtocolApprovalStorage = Registered("1.2.840.10008.5.1.4.1.1.200.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.4: Protocol Approval Information Model - FIND</summary>
    public static readonly DicomUID ProtocolApprovalInformationModelFind = Registered("1.2.840.10008.5.1.4.1.1.200.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.5: Protocol Approval Information Model - MOVE</summary>
    public static readonly DicomUID ProtocolApprovalInformationModelMove = Registered("1.2.840.10008.5.1.4.1.1.200.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.6: Protocol Approval Information Model - GET</summary>
    public static readonly DicomUID ProtocolApprovalInformationModelGet = Registered("1.2.840.10008.5.1.4.1.1.200.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.7: XA Defined Procedure Protocol Storage</summary>
    public static readonly DicomUID XADefinedProcedureProtocolStorage = Registered("1.2.840.10008.5.1.4.1.1.200.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.200.8: XA Performed Procedure Protocol Storage</summary>
    public static readonly DicomUID XAPerformedProcedureProtocolStorage = Registered("1.2.840.10008.5.1.4.1.1.200.8");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.1: RT Image Storage</summary>
    public static readonly DicomUID RTImageStorage = Registered("1.2.840.10008.5.1.4.1.1.481.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.2: RT Dose Storage</summary>
    public static readonly DicomUID RTDoseStorage = Registered("1.2.840.10008.5.1.4.1.1.481.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.3: RT Structure Set Storage</summary>
    public static readonly DicomUID RTStructureSetStorage = Registered("1.2.840.10008.5.1.4.1.1.481.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.4: RT Beams Treatment Record Storage</summary>
    public static readonly DicomUID RTBeamsTreatmentRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.5: RT Plan Storage</summary>
    public static readonly DicomUID RTPlanStorage = Registered("1.2.840.10008.5.1.4.1.1.481.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.6: RT Brachy Treatment Record Storage</summary>
    public static readonly DicomUID RTBrachyTreatmentRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.7: RT Treatment Summary Record Storage</summary>
    public static readonly DicomUID RTTreatmentSummaryRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.7");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.8: RT Ion Plan Storage</summary>
    public static readonly DicomUID RTIonPlanStorage = Registered("1.2.840.10008.5.1.4.1.1.481.8");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.9: RT Ion Beams Treatment Record Storage</summary>
    public static readonly DicomUID RTIonBeamsTreatmentRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.9");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.10: RT Physician Intent Storage</summary>
    public static readonly DicomUID RTPhysicianIntentStorage = Registered("1.2.840.10008.5.1.4.1.1.481.10");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.11: RT Segment Annotation Storage</summary>
    public static readonly DicomUID RTSegmentAnnotationStorage = Registered("1.2.840.10008.5.1.4.1.1.481.11");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.12: RT Radiation Set Storage</summary>
    public static readonly DicomUID RTRadiationSetStorage = Registered("1.2.840.10008.5.1.4.1.1.481.12");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.13: C-Arm Photon-Electron Radiation Storage</summary>
    public static readonly DicomUID CArmPhotonElectronRadiationStorage = Registered("1.2.840.10008.5.1.4.1.1.481.13");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.14: Tomotherapeutic Radiation Storage</summary>
    public static readonly DicomUID TomotherapeuticRadiationStorage = Registered("1.2.840.10008.5.1.4.1.1.481.14");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.15: Robotic-Arm Radiation Storage</summary>
    public static readonly DicomUID RoboticArmRadiationStorage = Registered("1.2.840.10008.5.1.4.1.1.481.15");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.16: RT Radiation Record Set Storage</summary>
    public static readonly DicomUID RTRadiationRecordSetStorage = Registered("1.2.840.10008.5.1.4.1.1.481.16");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.17: RT Radiation Salvage Record Storage</summary>
    public static readonly DicomUID RTRadiationSalvageRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.17");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.18: Tomotherapeutic Radiation Record Storage</summary>
    public static readonly DicomUID TomotherapeuticRadiationRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.18");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.19: C-Arm Photon-Electron Radiation Record Storage</summary>
    public static readonly DicomUID CArmPhotonElectronRadiationRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.19");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.20: Robotic Radiation Record Storage</summary>
    public static readonly DicomUID RoboticRadiationRecordStorage = Registered("1.2.840.10008.5.1.4.1.1.481.20");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.21: RT Radiation Set Delivery Instruction Storage</summary>
    public static readonly DicomUID RTRadiationSetDeliveryInstructionStorage = Registered("1.2.840.10008.5.1.4.1.1.481.21");
    /// <summary>1.2.840.10008.5.1.4.1.1.481.22: RT Treatment Preparation Storage</summary>
    public static readonly DicomUID RTTreatmentPreparationStorage = Registered("1.2.840.10008.5.1.4.1.1.481.22");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.1: DICOS CT Image Storage</summary>
    public static readonly DicomUID DICOSCTImageStorage = Registered("1.2.840.10008.5.1.4.1.1.501.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.2.1: DICOS Digital X-Ray Image Storage - For Presentation</summary>
    public static readonly DicomUID DICOSDigitalXRayImageStorageForPresentation = Registered("1.2.840.10008.5.1.4.1.1.501.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.2.2: DICOS Digital X-Ray Image Storage - For Processing</summary>
    public static readonly DicomUID DICOSDigitalXRayImageStorageForProcessing = Registered("1.2.840.10008.5.1.4.1.1.501.2.2");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.3: DICOS Threat Detection Report Storage</summary>
    public static readonly DicomUID DICOSThreatDetectionReportStorage = Registered("1.2.840.10008.5.1.4.1.1.501.3");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.4: DICOS 2D AIT Storage</summary>
    public static readonly DicomUID DICOS2DAITStorage = Registered("1.2.840.10008.5.1.4.1.1.501.4");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.5: DICOS 3D AIT Storage</summary>
    public static readonly DicomUID DICOS3DAITStorage = Registered("1.2.840.10008.5.1.4.1.1.501.5");
    /// <summary>1.2.840.10008.5.1.4.1.1.501.6: DICOS Quadrupole Resonance (QR) Storage</summary>
    public static readonly DicomUID DICOSQuadrupoleResonanceStorage = Registered("1.2.840.10008.5.1.4.1.1.501.6");
    /// <summary>1.2.840.10008.5.1.4.1.1.601.1: Eddy Current Image Storage</summary>
    public static readonly DicomUID EddyCurrentImageStorage = Registered("1.2.840.10008.5.1.4.1.1.601.1");
    /// <summary>1.2.840.10008.5.1.4.1.1.601.2: Eddy Current Multi-frame Image Storage</summary>
    public static readonly DicomUID EddyCurrentMultiFrameImageStorage = Registered("1.2.840.10008.5.1.4.1.1.601.2");
    /// <summary>1.2.840.10008.5.1.4.1.2.1.1: Patient Root Query/Retrieve Information Model - FIND</summary>
    public static readonly DicomUID PatientRootQueryRetrieveInformationModelFind = Registered("1.2.840.10008.5.1.4.1.2.1.1");
    /// <summary>1.2.840.10008.5.1.4.1.2.1.2: Patient Root Query/Retrieve Information Model - MOVE</summary>
    public static readonly DicomUID PatientRootQueryRetrieveInformationModelMove = Registered("1.2.840.10008.5.1.4.1.2.1.2");
    /// <summary>1.2.840.10008.5.1.4.1.2.1.3: Patient Root Query/Retrieve Information Model - GET</summary>
    public static readonly DicomUID PatientRootQueryRetrieveInformationModelGet = Registered("1.2.840.10008.5.1.4.1.2.1.3");
    /// <summary>1.2.840.10008.5.1.4.1.2.2.1: Study Root Query/Retrieve Information Model - FIND</summary>
    public static readonly DicomUID StudyRootQueryRetrieveInformationModelFind = Registered("1.2.840.10008.5.1.4.1.2.2.1");
    /// <summary>1.2.840.10008.5.1.4.1.2.2.2: Study Root Query/Retrieve Information Model - MOVE</summary>
    public static readonly DicomUID StudyRootQueryRetrieveInformationModelMove = Registered("1.2.840.10008.5.1.4.1.2.2.2");
    /// <summary>1.2.840.10008.5.1.4.1.2.2.3: Study Root Query/Retrieve Information Model - GET</summary>
    public static readonly DicomUID StudyRootQueryRetrieveInformationModelGet = Registered("1.2.840.10008.5.1.4.1.2.2.3");
    /// <summary>1.2.840.10008.5.1.4.1.2.3.1: Patient/Study Only Query/Retrieve Information Model - FIND</summary>
    public static readonly DicomUID PatientStudyOnlyQueryRetrieveInformationModelFindRETIRED = Registered("1.2.840.10008.5.1.4.1.2.3.1");
    /// <summary>1.2.840.10008.5.1.4.1.2.3.2: Patient/Study Only Query/Retrieve Information Model - MOVE</summary>
    public static readonly DicomUID PatientStudyOnlyQueryRetrieveInformationModelMoveRETIRED = Registered("1.2.840.10008.5.1.4.1.2.3.2");
    /// <summary>1.2.840.10008.5.1.4.1.2.3.3: Patient/Study Only Query/Retrieve Information Model - GET</summary>
    public static readonly DicomUID PatientStudyOnlyQueryRetrieveInformationModelGetRETIRED = Registered("1.2.840.10008.5.1.4.1.2.3.3");
    /// <summary>1.2.840.10008.5.1.4.1.2.4.2: Composite Instance Root Retrieve - MOVE</summary>
    public static readonly DicomUID CompositeInstanceRootRetrieveMove = Registered("1.2.840.10008.5.1.4.1.2.4.2");
    /// <summary>1.2.840.10008.5.1.4.1.2.4.3: Composite Instance Root Retrieve - GET</summary>
    public static readonly DicomUID CompositeInstanceRootRetrieveGet = Registered("1.2.840.10008.5.1.4.1.2.4.3");
    /// <summary>1.2.840.10008.5.1.4.1.2.5.3: Composite Instance Retrieve Without Bulk Data - GET</summary>
    public static readonly DicomUID CompositeInstanceRetrieveWithoutBulkDataGet = Registered("1.2.840.10008.5.1.4.1.2.5.3");
    /// <summary>1.2.840.10008.5.1.4.20.1: Defined Procedure Protocol Information Model - FIND</summary>
    public static readonly DicomUID DefinedProcedureProtocolInformationModelFind = Registered("1.2.840.10008.5.1.4.20.1");
    /// <summary>1.2.840.10008.5.1.4.20.2: Defined Procedure Protocol Information Model - MOVE</summary>
    public static readonly DicomUID DefinedProcedureProtocolInformationModelMove = Registered("1.2.840.10008.5.1.4.20.2");
    /// <summary>1.2.840.10008.5.1.4.20.3: Defined Procedure Protocol Information Model - GET</summary>
    public static readonly DicomUID DefinedProcedureProtocolInformationModelGet = Registered("1.2.840.10008.5.1.4.20.3");
    /// <summary>1.2.840.10008.5.1.4.31: Modality Worklist Information Model - FIND</summary>
    public static readonly DicomUID ModalityWorklistInformationModelFind = Registered("1.2.840.10008.5.1.4.31");
    /// <summary>1.2.840.10008.5.1.4.32: General Purpose Worklist Management Meta SOP Class</summary>
    public static readonly DicomUID GeneralPurposeWorklistManagementMetaRETIRED = Registered("1.2.840.10008.5.1.4.32");
    /// <summary>1.2.840.10008.5.1.4.32.1: General Purpose Worklist Information Model - FIND</summary>
    public static readonly DicomUID GeneralPurposeWorklistInformationModelFindRETIRED = Registered("1.2.840.10008.5.1.4.32.1");
    /// <summary>1.2.840.10008.5.1.4.32.2: General Purpose Scheduled Procedure Step SOP Class</summary>
    public static readonly DicomUID GeneralPurposeScheduledProcedureStepRETIRED = Registered("1.2.840.10008.5.1.4.32.2");
    /// <summary>1.2.840.10008.5.1.4.32.3: General Purpose Performed Procedure Step SOP Class</summary>
    public static readonly DicomUID GeneralPurposePerformedProcedureStepRETIRED = Registered("1.2.840.10008.5.1.4.32.3");
    /// <summary>1.2.840.10008.5.1.4.33: Instance Availability Notification SOP Class</summary>
    public static readonly DicomUID InstanceAvailabilityNotification = Registered("1.2.840.10008.5.1.4.33");
    /// <summary>1.2.840.10008.5.1.4.34.5: UPS Global Subscription SOP Instance</summary>
    public static readonly DicomUID UPSGlobalSubscriptionInstance = Registered("1.2.840.10008.5.1.4.34.5");
    /// <summary>1.2.840.10008.5.1.4.34.5.1: UPS Filtered Global Subscription SOP Instance</summary>
    public static readonly DicomUID UPSFilteredGlobalSubscriptionInstance = Registered("1.2.840.10008.5.1.4.34.5.1");
    /// <summary>1.2.840.10008.5.1.4.34.6.1: Unified Procedure Step - Push SOP Class</summary>
    public static readonly DicomUID UnifiedProcedureStepPush = Registered("1.2.840.10008.5.1.4.34.6.1");
    /// <summary>1.2.840.10008.5.1.4.34.6.2: Unified Procedure Step - Watch SOP Class</summary>
    public static readonly DicomUID UnifiedProcedureStepWatch = Registered("1.2.840.10008.5.1.4.34.6.2");
    /// <summary>1.2.840.10008.5.1.4.34.6.3: Unified Procedure Step - Pull SOP Class</summary>
    public static readonly DicomUID UnifiedProcedureStepPull = Registered("1.2.840.10008.5.1.4.34.6.3");
    /// <summary>1.2.840.10008.5.1.4.34.6.4: Unified Procedure Step - Event SOP Class</summary>
    public static readonly DicomUID UnifiedProcedureStepEvent = Registered("1.2.840.10008.5.1.4.34.6.4");
    /// <summary>1.2.840.10008.5.1.4.34.6.5: Unified Procedure Step - Query SOP Class</summary>
    public static readonly DicomUID UnifiedProcedureStepQuery = Registered("1.2.840.10008.5.1.4.34.6.5");
    /// <summary>1.2.840.10008.5.1.4.34.7: RT Beams Delivery Instruction Storage</summary>
    public static readonly DicomUID RTBeamsDeliveryInstructionStorage = Registered("1.2.840.10008.5.1.4.34.7");
    /// <summary>1.2.840.10008.5.1.4.34.8: RT Conventional Machine Verification</summary>
    public static readonly DicomUID RTConventionalMachineVerification = Registered("1.2.840.10008.5.1.4.34.8");
    /// <summary>1.2.840.10008.5.1.4.34.9: RT Ion Machine Verification</summary>
    public static readonly DicomUID RTIonMachineVerification = Registered("1.2.840.10008.5.1.4.34.9");
    /// <summary>1.2.840.10008.5.1.4.34.10: RT Brachy Application Setup Delivery Instruction Storage</summary>
    public static readonly DicomUID RTBrachyApplicationSetupDeliveryInstructionStorage = Registered("1.2.840.10008.5.1.4.34.10");
    /// <summary>1.2.840.10008.5.1.4.37.1: General Relevant Patient Information Query</summary>
    public static readonly DicomUID GeneralRelevantPatientInformationQuery = Registered("1.2.840.10008.5.1.4.37.1");
    /// <summary>1.2.840.10008.5.1.4.37.2: Breast Imaging Relevant Patient Information Query</summary>
    public static readonly DicomUID BreastImagingRelevantPatientInformationQuery = Registered("1.2.840.10008.5.1.4.37.2");
    /// <summary>1.2.840.10008.5.1.4.37.3: Cardiac Relevant Patient Information Query</summary>
    public static readonly DicomUID CardiacRelevantPatientInformationQuery = Registered("1.2.840.10008.5.1.4.37.3");
    /// <summary>1.2.840.10008.5.1.4.38.1: Hanging Protocol Storage</summary>
    public static readonly DicomUID HangingProtocolStorage = Registered("1.2.840.10008.5.1.4.38.1");
    /// <summary>1.2.840.10008.5.1.4.38.2: Hanging Protocol Information Model - FIND</summary>
    public static readonly DicomUID HangingProtocolInformationModelFind = Registered("1.2.840.10008.5.1.4.38.2");
    /// <summary>1.2.840.10008.5.1.4.38.3: Hanging Protocol Information Model - MOVE</summary>
    public static readonly DicomUID HangingProtocolInformationModelMove = Registered("1.2.840.10008.5.1.4.38.3");
    /// <summary>1.2.840.10008.5.1.4.38.4: Hanging Protocol Information Model - GET</summary>
    public static readonly DicomUID HangingProtocolInformationModelGet = Registered("1.2.840.10008.5.1.4.38.4");
    /// <summary>1.2.840.10008.5.1.4.39.1: Color Palette Storage</summary>
    public static readonly DicomUID ColorPaletteStorage = Registered("1.2.840.10008.5.1.4.39.1");
    /// <summary>1.2.840.10008.5.1.4.39.2: Color Palette Query/Retrieve Information Model - FIND</summary>
    public static readonly DicomUID ColorPaletteQueryRetrieveInformationModelFind = Registered("1.2.840.10008.5.1.4.39.2");
    /// <summary>1.2.840.10008.5.1.4.39.3: Color Palette Query/Retrieve Information Model - MOVE</summary>
    public static readonly DicomUID ColorPaletteQueryRetrieveInformationModelMove = Registered("1.2.840.10008.5.1.4.39.3");
    /// <summary>1.2.840.10008.5.1.4.39.4: Color Palette Query/Retrieve Information Model - GET</summary>
    public static readonly DicomUID ColorPaletteQueryRetrieveInformationModelGet = Registered("1.2.840.10008.5.1.4.39.4");
    /// <summary>1.2.840.10008.5.1.4.41: Product Characteristics Query SOP Class</summary>
    public static readonly DicomUID ProductCharacteristicsQuery = Registered("1.2.840.10008.5.1.4.41");
    /// <summary>1.2.840.10008.5.1.4.42: Substance Approval Query SOP Class</summary>
    public static readonly DicomUID SubstanceApprovalQuery = Registered("1.2.840.10008.5.1.4.42");
    /// <summary>1.2.840.10008.5.1.4.43.1: Generic Implant Template Storage</summary>
    public static readonly DicomUID GenericImplantTemplateStorage = Registered("1.2.840.10008.5.1.4.43.1");
    /// <summary>1.2.840.10008.5.1.4.43.2: Generic Implant Template Information Model - FIND</summary>
    public static readonly DicomUID GenericImplantTemplateInformationModelFind = Registered("1.2.840.10008.5.1.4.43.2");
    /// <summary>1.2.840.10008.5.1.4.43.3: Generic Implant Template Information Model - MOVE</summary>
    public static readonly DicomUID GenericImplantTemplateInformationModelMove = Registered("1.2.840.10008.5.1.4.43.3");
    /// <summary>1.2.840.10008.5.1.4.43.4: Generic Implant Template Information Model - GET</summary>
    public static readonly DicomUID GenericImplantTemplateInformationModelGet = Registered("1.2.840.10008.5.1.4.43.4");
    /// <summary>1.2.840.10008.5.1.4.44.1: Implant Assembly Template Storage</summary>
    public static readonly DicomUID ImplantAssemblyTemplateStorage = Registered("1.2.840.10008.5.1.4.44.1");
    /// <summary>1.2.840.10008.5.1.4.44.2: Implant Assembly Template Information Model - FIND</summary>
    public static readonly DicomUID ImplantAssemblyTemplateInformationModelFind = Registered("1.2.840.10008.5.1.4.44.2");
    /// <summary>1.2.840.10008.5.1.4.44.3: Implant Assembly Template Information Model - MOVE</summary>
    public static readonly DicomUID ImplantAssemblyTemplateInformationModelMove = Registered("1.2.840.10008.5.1.4.44.3");
    /// <summary>1.2.840.10008.5.1.4.44.4: Implant Assembly Template Information Model - GET</summary>
    public static readonly DicomUID ImplantAssemblyTemplateInformationModelGet = Registered("1.2.840.10008.5.1.4.44.4");
    /// <summary>1.2.840.10008.5.1.4.45.1: Implant Template Group Storage</summary>
    public static readonly DicomUID ImplantTemplateGroupStorage = Registered("1.2.840.10008.5.1.4.45.1");
    /// <summary>1.2.840.10008.5.1.4.45.2: Implant Template Group Information Model - FIND</summary>
    public static readonly DicomUID ImplantTemplateGroupInformationModelFind = Registered("1.2.840.10008.5.1.4.45.2");
    /// <summary>1.2.840.10008.5.1.4.45.3: Implant Template Group Information Model - MOVE</summary>
    public static readonly DicomUID ImplantTemplateGroupInformationModelMove = Registered("1.2.840.10008.5.1.4.45.3");
    /// <summary>1.2.840.10008.5.1.4.45.4: Implant Template Group Information Model - GET</summary>
    public static readonly DicomUID ImplantTemplateGroupInformationModelGet = Registered("1.2.840.10008.5.1.4.45.4");
    /// <summary>1.2.840.10008.10.1: Video Endoscopic Image Real-Time Communication</summary>
    public static readonly DicomUID VideoEndoscopicImageRealTimeCommunication = Registered("1.2.840.10008.10.1");
    /// <summary>1.2.840.10008.10.2: Video Photographic Image Real-Time Communication</summary>
    public static readonly DicomUID VideoPhotographicImageRealTimeCommunication = Registered("1.2.840.10008.10.2");
    /// <summary>1.2.840.10008.10.3: Audio Waveform Real-Time Communication</summary>
    public static readonly DicomUID AudioWaveformRealTimeCommunication = Registered("1.2.840.10008.10.3");
    /// <summary>1.2.840.10008.10.4: Rendition Selection Document Real-Time Communication</summary>
    public static readonly DicomUID RenditionSelectionDocumentRealTimeCommunication = Registered("1.2.840.10008.10.4");
}
