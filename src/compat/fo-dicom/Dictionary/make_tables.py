# Writes the tables of this folder from the registries of PS3.6 and PS3.7, as Debian's python3-pydicom carries them:
# data-elements.txt, unique-identifiers.txt, DicomTag.Constants.cs and DicomUID.Constants.cs. Run it in this folder.
import re
from pydicom import _dicom_dict as d, _uid_dict as u


def names_wanted():
    return set(re.findall(r"\w+", open("tag-constants.txt").read()))


def elements():
    rows = {}
    for tag, (vr, vm, name, retired, keyword) in d.DicomDictionary.items():
        rows["%08X" % tag] = (vr, vm, name, retired, keyword)
    for tag, row in d.RepeatersDictionary.items():
        rows[tag.upper().replace("X", "x")] = row
    return rows


def write_elements(rows):
    with open("data-elements.txt", "w") as f:
        for tag, (vr, vm, name, retired, keyword) in sorted(rows.items()):
            vr = "" if vr in ("NONE", "") else vr.replace(" or ", "/")
            name = name.replace("\u00b5", "u")
            f.write("|".join((tag, vr, vm, keyword, name, "R" if retired else "")).rstrip("|") + "\n")


def write_tag_constants(rows):
    wanted = names_wanted()
    with open("DicomTag.Constants.cs", "w") as f:
        f.write("// The data elements of PS3.6 and PS3.7 that this product names; written by make_tables.py from tag-constants.txt.\n")
        f.write("namespace FellowOakDicom;\n\npublic sealed partial class DicomTag\n{\n")
        found = set()
        for tag, (vr, vm, name, retired, keyword) in sorted(rows.items()):
            if keyword not in wanted or "x" in tag:
                continue
            found.add(keyword)
            f.write("    /// <summary>(%s,%s) VR=%s VM=%s %s</summary>\n" % (tag[:4], tag[4:], vr, vm, name))
            f.write("    public static readonly DicomTag %s%s = new(0x%s, 0x%s);\n" % (keyword, "RETIRED" if retired else "", tag[:4], tag[4:]))
        f.write("}\n")
    missing = wanted - found
    if missing:
        raise SystemExit("not in the registry: " + ", ".join(sorted(missing)))


KINDS = {
    "SOP Class": "SOPClass", "Transfer Syntax": "TransferSyntax", "Meta SOP Class": "MetaSOPClass",
    "Application Context Name": "ApplicationContextName", "Service Class": "ServiceClass",
    "Well-known SOP Instance": "SOPInstance", "Well-known frame of reference": "FrameOfReference",
    "DICOM UIDs as a Coding Scheme": "CodingScheme", "Coding Scheme": "CodingScheme",
}


def write_uids():
    uids = [(k, v) for k, v in u.UID_dictionary.items() if v[1] in KINDS and v[4]]
    with open("unique-identifiers.txt", "w") as f:
        for uid, (name, kind, info, retired, keyword) in uids:
            f.write("|".join((uid, KINDS[kind], keyword, name, "R" if retired else "")).rstrip("|") + "\n")
    with open("DicomUID.Constants.cs", "w") as f:
        f.write("// The unique identifiers of PS3.6 annex A that name SOP classes, instances and the application context; written by make_tables.py.\n")
        f.write("namespace FellowOakDicom;\n\npublic sealed partial class DicomUID\n{\n")
        for uid, (name, kind, info, retired, keyword) in uids:
            if KINDS[kind] in ("SOPClass", "MetaSOPClass", "SOPInstance", "ApplicationContextName", "CodingScheme") and "Trial" not in keyword:
                if keyword.endswith("Retired"):
                    keyword = keyword[:-len("Retired")]
                field = keyword + ("RETIRED" if retired else "")
                f.write("    /// <summary>%s: %s</summary>\n" % (uid, name.replace("&", "and")))
                f.write("    public static readonly DicomUID %s = Registered(\"%s\");\n" % (field, uid))
        f.write("}\n")


rows = elements()
write_elements(rows)
write_tag_constants(rows)
write_uids()
