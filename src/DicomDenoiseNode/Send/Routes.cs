// Which route takes an instance: the first whose every given part matches.
using DicomDenoiseNode.Work;
using FellowOakDicom;

namespace DicomDenoiseNode.Send;

/// <summary>A route with its defaults filled in.</summary>
/// <param name="SecondaryCapture">Whether it names a multi-frame secondary capture class, which makes the node denoise it.</param>
public sealed record Route(string Name, RouteMode Mode, OriginalsPolicy Originals, IReadOnlyList<string> Destinations, double Strength, double SigmaScale, bool SecondaryCapture)
{
    /// <summary>The deliveries of one object to every destination of the route, named so that a second run names them alike.</summary>
    public IEnumerable<DeliveryRow> Deliveries(string instance, DeliveryContent content, string now) => Destinations.Select(destination => new DeliveryRow
    {
        Id = $"{instance}/{content}/{destination}",
        Instance = instance,
        Destination = destination,
        Content = content,
        Since = now,
        NextAt = now,
    });
}

public sealed class Routes(NodeOptions options)
{
    /// <summary>The route everything takes where none is configured.</summary>
    private const string Everything = "everything";

    /// <returns>Null where routes are configured and none matches.</returns>
    public Route? For(string callingAe, string calledAe, string sopClass, DicomDataset source)
    {
        RouteOptions? match = options.Routes.Count == 0
            ? new RouteOptions { Name = Everything }
            : options.Routes.FirstOrDefault(r => Matches(r, callingAe, calledAe, sopClass, source));
        return match is null ? null : Filled(match, match.Match.SopClasses.Contains(sopClass));
    }

    /// <summary>For a file that came without an association: the defaults, and secondary captures too, since somebody named the file.</summary>
    public Route Unrouted() => Filled(new RouteOptions { Name = Everything }, secondaryCapture: true);

    private Route Filled(RouteOptions match, bool secondaryCapture) =>
        new(
            match.Name, match.Mode, match.Originals,
            match.Destinations.Count > 0 ? match.Destinations : [.. options.EffectiveDestinations().Select(d => d.Name)],
            match.Strength ?? options.Denoise.Strength, match.SigmaScale ?? options.Denoise.SigmaScale,
            secondaryCapture);

    private static bool Matches(RouteOptions route, string callingAe, string calledAe, string sopClass, DicomDataset source) =>
        Equal(route.CallingAe, callingAe) && Equal(route.CalledAe, calledAe) &&
        (route.Match.SopClasses.Count == 0 || route.Match.SopClasses.Contains(sopClass)) &&
        Says(source, DicomTag.Manufacturer, route.Match.Manufacturer) && Says(source, DicomTag.StationName, route.Match.StationName);

    private static bool Equal(string wanted, string given) => wanted.Length == 0 || wanted.Trim() == given.Trim();

    private static bool Says(DicomDataset source, DicomTag tag, string wanted) =>
        wanted.Length == 0 || wanted.Trim().Equals(source.GetSingleValueOrDefault(tag, "").Trim(), StringComparison.OrdinalIgnoreCase);
}
