// The verbs of the conformance project: peers and real material judge the node.
using System.CommandLine;
using DicomDenoiseNode.Conformance;
using DicomDenoiseNode.Conformance.Samples;

var root = new RootCommand("Runs the node against DCMTK, Orthanc, dicom3tools and GDCM, and makes the sample objects.")
{
    RunCommand.Create(),
    SampleCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
