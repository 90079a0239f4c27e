// The first route whose every given part matches takes an instance.
using DicomDenoiseNode.Send;
using DicomDenoiseNode.Work;
using FellowOakDicom;

namespace DicomDenoiseNode.Tests.Send;

public class RoutesTests
{
    private static readonly DicomDataset Source = Some.Cine().Dataset;

    private static NodeOptions Options(params RouteOptions[] routes) => new()
    {
        Routes = [.. routes],
        Destinations = [new DestinationOptions { Name = "a", Folder = "/a" }, new DestinationOptions { Name = "b", Folder = "/b" }],
    };

    private static Route? Route(NodeOptions options, string callingAe = "PACS", string calledAe = "DENOISE") =>
        new Routes(options).For(callingAe, calledAe, Some.UltrasoundMultiFrame, Source);

    [Fact]
    public void Without_routes_everything_goes_to_every_destination()
    {
        Route route = Route(Options())!;
        Assert.Equal(["a", "b"], route.Destinations);
        Assert.Equal((RouteMode.Active, OriginalsPolicy.None, false), (route.Mode, route.Originals, route.SecondaryCapture));
    }

    [Fact]
    public void The_first_match_wins()
    {
        NodeOptions options = Options(
            new RouteOptions { Name = "echo", CallingAe = "ECHO" }, new RouteOptions { Name = "shadow", CallingAe = "PACS", Mode = RouteMode.Shadow }, new RouteOptions { Name = "rest" });
        Assert.Equal("shadow", Route(options)!.Name);
        Assert.Equal("echo", Route(options, "ECHO ")!.Name);
        Assert.Equal("rest", Route(options, "OTHER")!.Name);
    }

    [Fact]
    public void Where_no_route_matches_there_is_none() => Assert.Null(Route(Options(new RouteOptions { Name = "echo", CallingAe = "ECHO" })));

    [Theory]
    [InlineData("nobody", "", true)]
    [InlineData("Somebody", "", false)]
    [InlineData("", "ROOM 1", false)]
    public void A_route_can_ask_for_manufacturer_and_station(string manufacturer, string station, bool taken) =>
        Assert.Equal(taken, Route(Options(new RouteOptions { Name = "r", Match = { Manufacturer = manufacturer, StationName = station } })) is not null);

    [Fact]
    public void A_route_that_names_the_class_takes_it_and_no_other()
    {
        NodeOptions options = Options(new RouteOptions { Name = "captures", Match = { SopClasses = ["1.2.840.10008.5.1.4.1.1.7.2"] } });
        Assert.Null(Route(options));
        Assert.True(new Routes(options).For("PACS", "DENOISE", "1.2.840.10008.5.1.4.1.1.7.2", Source)!.SecondaryCapture);
    }

    [Fact]
    public void A_route_has_its_own_strength_and_destinations_or_those_of_all()
    {
        NodeOptions options = Options(new RouteOptions { Name = "r", Strength = 0.5, Destinations = ["b"] });
        options.Denoise.SigmaScale = 1.5;
        Route route = Route(options)!;
        Assert.Equal((0.5, 1.5), (route.Strength, route.SigmaScale));
        Assert.Equal(["x/Derived/b"], route.Deliveries("x", DeliveryContent.Derived, "now").Select(d => d.Id));
    }
}
