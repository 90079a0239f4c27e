// What an operator writes is read as meant, and what is wrong is said in one sentence each.
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace DicomDenoiseNode.Tests;

public class SettingsTests
{
    private static (NodeOptions Options, IReadOnlyList<string> Faults) Read(params (string Key, string Value)[] settings) =>
        SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());

    [Fact]
    public void The_shipped_settings_file_says_what_the_defaults_are()
    {
        IConfiguration shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        (NodeOptions options, IReadOnlyList<string> faults) = SettingsReader.Read(shipped);
        Assert.Empty(faults);
        Assert.Equal(JsonSerializer.Serialize(new NodeOptions()), JsonSerializer.Serialize(options));
    }

    [Fact]
    public void The_shipped_settings_file_names_every_setting()
    {
        IConfiguration shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        var written = shipped.AsEnumerable().Select(s => s.Key).ToHashSet();
        Assert.All(Names(typeof(NodeOptions), "Node"), n => Assert.Contains(n, written));
    }

    private static IEnumerable<string> Names(Type type, string key) => type.GetProperties().SelectMany(p =>
        p.PropertyType.IsClass && p.PropertyType != typeof(string) && !p.PropertyType.IsGenericType
            ? Names(p.PropertyType, $"{key}:{p.Name}")
            : [$"{key}:{p.Name}"]);

    [Fact]
    public void With_nothing_set_there_is_no_fault() => Assert.Empty(Read().Faults);

    [Fact]
    public void Nested_settings_lists_durations_and_choices_are_read()
    {
        (NodeOptions options, IReadOnlyList<string> faults) = Read(
            ("Node:Listener:Port", "104"), ("Node:Listener:Peers:0:AeTitle", "PACS"), ("Node:Listener:Peers:1:Address", "10.1.0.0/16"),
            ("Node:Spool:Retention", "2.00:30:00"), ("Node:Model:Provider", "cpu"), ("Node:Denoise:Strength", "0.25"),
            ("Node:Destinations:0:Name", "pacs"), ("Node:Destinations:0:AeTitle", "PACS"), ("Node:Destinations:0:Host", "10.1.2.3"), ("Node:Destinations:0:Port", "104"),
            ("Node:Routes:0:Name", "all"), ("Node:Routes:0:Mode", "Shadow"), ("Node:Routes:0:Strength", "0.5"), ("Node:Routes:0:Destinations:0", "pacs"));
        Assert.Empty(faults);
        Assert.Equal(104, options.Listener.Port);
        Assert.Equal(["PACS", ""], options.Listener.Peers.Select(p => p.AeTitle));
        Assert.Equal(new TimeSpan(2, 0, 30, 0), options.Spool.Retention);
        Assert.Equal(InferenceProvider.Cpu, options.Model.Provider);
        Assert.Equal(0.25, options.Denoise.Strength);
        Assert.Equal(RouteMode.Shadow, options.Routes.Single().Mode);
        Assert.Equal(0.5, options.Routes.Single().Strength);
        Assert.Equal(["pacs"], options.Routes.Single().Destinations);
    }

    [Theory]
    [InlineData("Node:Listener:Prot", "104", "Node:Listener:Prot (given as '104') is no setting; did you mean Node:Listener:Port?")]
    [InlineData("Node:Bananas", "3", "Node:Bananas (given as '3') is no setting; Node has Listener, Spool, Database, Model, Denoise, Routes, Destinations, Page, Log.")]
    [InlineData("Nod:Listener:Port", "104", "Nod is no setting; did you mean Node?")]
    [InlineData("Node:Listener:Port", "eleven", "Node:Listener:Port is 'eleven'; it must be a whole number.")]
    [InlineData("Node:Listener:Port", "70000", "Node:Listener:Port is 70000; it must be from 1 to 65535.")]
    [InlineData("Node:Listener:AeTitle", "A_TITLE_LONGER_THAN_SIXTEEN", "Node:Listener:AeTitle is 'A_TITLE_LONGER_THAN_SIXTEEN'; it must be an AE title: 1 to 16 printable characters without a backslash.")]
    [InlineData("Node:Listener:IdleTimeout", "60", "Node:Listener:IdleTimeout is '60'; it must be a duration as hh:mm:ss, or d.hh:mm:ss.")]
    [InlineData("Node:Listener:IdleTimeout", "02:00:00", "Node:Listener:IdleTimeout is 02:00:00; it must be from 00:00:01 to 01:00:00.")]
    [InlineData("Node:Listener", "104", "Node:Listener is '104'; it must be a group of settings (AeTitle, Port, Address, Peers, MaxAssociations, MaxAssociationsPerPeer, RequestTimeout, IdleTimeout, MaxPduLength).")]
    [InlineData("Node:Listener:Peers:AeTitle", "PACS", "Node:Listener:Peers:AeTitle is no setting; Node:Listener:Peers is a list, so its first entry is Node:Listener:Peers:0.")]
    [InlineData("Node:Listener:Peers:0:Address", "10.1.2.300", "Node:Listener:Peers:0:Address is '10.1.2.300'; it must be an IP address or a range such as 10.1.0.0/16.")]
    [InlineData("Node:Model:Provider", "Gpu", "Node:Model:Provider is 'Gpu'; it must be one of Auto, Cuda, Cpu.")]
    [InlineData("Node:Denoise:Strength", "1.5", "Node:Denoise:Strength is 1.5; it must be from 0 (nothing changes) to 1 (the model's output).")]
    [InlineData("Node:Denoise:Strength", "NaN", "Node:Denoise:Strength is 'NaN'; it must be a number.")]
    [InlineData("Node:Destinations:0:Name", "pacs", "Node:Destinations:0 has neither Folder nor AeTitle, Host and Port; it must say where to send.")]
    [InlineData("Node:Page:Url", "ftp://here", "Node:Page:Url is 'ftp://here'; it must be http://ADDRESS:PORT, or empty for none.")]
    public void A_fault_is_one_sentence_that_names_key_value_and_rule(string key, string value, string sentence) =>
        Assert.Equal([sentence], Read((key, value)).Faults);

    [Fact]
    public void Every_fault_is_reported_at_once() =>
        Assert.Equal(2, Read(("Node:Listener:Prot", "104"), ("Node:Denoise:Threads", "many")).Faults.Count);

    [Fact]
    public void A_route_that_names_an_unknown_destination_is_a_fault()
    {
        IReadOnlyList<string> faults = Read(
            ("Node:Destinations:0:Name", "files"), ("Node:Destinations:0:Folder", "/srv/out"), ("Node:Routes:0:Name", "all"), ("Node:Routes:0:Destinations:0", "pacs")).Faults;
        Assert.Equal(["Node:Routes:0:Destinations:0 is 'pacs'; it must be the name of a destination (files)."], faults);
    }

    [Fact]
    public void Two_destinations_of_one_name_are_a_fault() =>
        Assert.Equal(
            ["Node:Destinations has the name 'files' 2 times; names must differ."],
            Read(("Node:Destinations:0:Name", "files"), ("Node:Destinations:0:Folder", "/a"), ("Node:Destinations:1:Name", "Files"), ("Node:Destinations:1:Folder", "/b")).Faults);

    [Fact]
    public void A_destination_is_a_folder_or_an_application_entity_and_not_both() =>
        Assert.Equal(
            ["Node:Destinations:0 has both Folder and AeTitle, Host or Port; it must be either a folder or an application entity."],
            Read(("Node:Destinations:0:Name", "x"), ("Node:Destinations:0:Folder", "/a"), ("Node:Destinations:0:Port", "104")).Faults);

    [Fact]
    public void Settings_are_taken_out_of_the_command_line_and_the_rest_is_for_the_verbs()
    {
        (IReadOnlyDictionary<string, string?> settings, string[] rest) = SettingsSources.Split(["explain", "--node:Listener:Port=104", "a=b.dcm", "--Node:Denoise:Strength", "0.5", "--json"]);
        Assert.Equal(["explain", "a=b.dcm", "--json"], rest);
        Assert.Equal([("node:Listener:Port", "104"), ("Node:Denoise:Strength", "0.5")], settings.Select(s => (s.Key, s.Value!)));
    }

    [Fact]
    public void The_command_line_is_over_the_settings_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("site.json"), """{ "Node": { "Listener": { "Port": 104, "AeTitle": "SITE" } } }""");
        NodeOptions options = SettingsReader.Read(SettingsSources.Build(new Dictionary<string, string?> { ["Node:Listener:Port"] = "105" }, folder.File("site.json"))).Options;
        Assert.Equal((105, "SITE"), (options.Listener.Port, options.Listener.AeTitle));
    }

    [Fact]
    public void A_settings_file_that_is_no_json_is_a_sentence()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("site.json"), "{ Node");
        var fault = Assert.Throws<NodeFaultException>(() => SettingsSources.Build(new Dictionary<string, string?>(), folder.File("site.json")));
        Assert.Contains("site.json", fault.Message, StringComparison.Ordinal);
    }
}
