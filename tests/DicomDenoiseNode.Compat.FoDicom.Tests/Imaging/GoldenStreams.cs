// Streams that other encoders made and what other decoders make of them.
namespace FellowOakDicom.Tests.Imaging;

/// <summary>Small streams of libjpeg-turbo 2.1.5, DCMTK 3.6.7 and OpenJPEG 2.5.0, of noise and squares, with the samples their decoders give.</summary>
internal static class GoldenStreams
{
    /// <summary>cjpeg -quality 85 -sample 2x2; samples by djpeg -pnm.</summary>
    public static (byte[] Stream, byte[] Samples) SubsampledBothWays => (
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/" +
            "2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAARAAUDASIAAhEBAxEB/8QA" +
            "HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkK" +
            "FhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG" +
            "x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC" +
            "AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOE" +
            "hYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDy5rmISuMh" +
            "sHg0Vy0+oReYSrHBor7eHhXUcU1qfr9PxDSik5K5iv2ooor+iqXwI/Bpbs//2Q=="),
        Convert.FromBase64String(
            "8hMY8A8V7gsW8AgV8gUX7RIY6w4X6wsW7wsa8wod5xQb5A4Y5QsZ6wwf8Q0k3hok2BIf2Qsf3gwl6A8u0yQ1yxouyBAqzQ4v1g82vylGuR49tRM6uQ88wQ9D" +
            "pCZVnx1NnRRMohBPqw9WiyBkhxlgiBJgkBBlmQ9uehx9eBZ7eg57fgx+hgqEcBqXbxSVbw2UcQiWeAacaxiyaBOvZwuuaAWubgO1YxnIYRTGXgzGXwXGYALI" +
            "VRfUUhPTUQ3UTwfVUATYQBLXPw/XPgrZPAfdOwPgKQ3TKAvVKQnZKAfeJgPjGwnXGwnZGwjeGQjkFwTpFgbiFgfmFAfqEgbuDgXy"));

    /// <summary>cjpeg -quality 30 -progressive -sample 2x2; samples by djpeg -pnm.</summary>
    public static (byte[] Stream, byte[] Samples) Progressive => (
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/" +
            "2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAARAAUDASIAAhEBAxEB/8QA" +
            "FwABAAMAAAAAAAAAAAAAAAAAAAIDBP/EABUBAQEAAAAAAAAAAAAAAAAAAAQD/9oADAMBAAIQAxAAAAHOrVREMJ//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oA" +
            "CAEBAAEFAn//xAAVEQEBAAAAAAAAAAAAAAAAAAAQE//aAAgBAwEBPwGp/8QAFREBAQAAAAAAAAAAAAAAAAAAEBP/2gAIAQIBAT8Bgf/EABQQAQAAAAAAAAAA" +
            "AAAAAAAAABD/2gAIAQEABj8Cf//EABYQAQEBAAAAAAAAAAAAAAAAABEAEP/aAAgBAQABPyFnP//aAAwDAQACAAMAAAAQ9/8A/8QAFREBAQAAAAAAAAAAAAAA" +
            "AAAAARD/2gAIAQMBAT8QJ//EABURAQEAAAAAAAAAAAAAAAAAAAEA/9oACAECAQE/EBRf/8QAFhABAQEAAAAAAAAAAAAAAAAAAQAR/9oACAEBAAE/EMaydm//" +
            "2Q=="),
        Convert.FromBase64String(
            "9BMX7g0R6AcL6AcL8AoU8hUc7A8W5gkQ5gkQ7g4Y7Roj5hMc4gwY4gwY6REg5Bst3hUn2Q4i2Q4i4BIp1hs20BUwyg8syw4s0hM0xRpEvhM9uA05uQ46vxJA" +
            "sRlSqhJLpAxHpgxIrBBPnRlllxNfkQxbkwxbmhFjhBF2gg90fwxzfQhwfAdwdRWSchKPcQ6MbguKbgmJZhisZBaqYRGmXw+mXwymVxfDVRXBVBK+UQ69UQy9" +
            "SBXWRhPURA/RQQzQQgrPOg/iOA3gNgneMwbbMwTcLQvoKwnmKQXlJgLiJgDjIgjvIAbtHQPrGgDoGgDpFgr0Fgr0FQj1EwbzEgXz"));

    /// <summary>cjpeg -restart 1 -sample 2x1; samples by djpeg -pnm.</summary>
    public static (byte[] Stream, byte[] Samples) RestartMarkers => (
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/" +
            "2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAARAAUDASEAAhEBAxEB/8QA" +
            "HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkK" +
            "FhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG" +
            "x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC" +
            "AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOE" +
            "hYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/90ABAAB/9oADAMBAAIRAxEAPwDj" +
            "TMm9hkHBorjjl0mr2P1WGZQcU7n/0PM5LtN+QTiiv0mOTwaTseoszSVj/9HyJqK/a4fCjhe5/9k="),
        Convert.FromBase64String(
            "9xER9Q0N9wkJ/AkL/wYK8BUb7A8W7gsU9gwX+AoX5Bgk4REf4g0f6w0i8A4k2hsr1xQl1w0j3w0o5w4r0CQ0yxouyxEo0g8t2w8yvixDtiA7thU2vhQ7yBJD" +
            "ni5UmCFLlhZGoRNNqxVVgytdfR9UexNQhxJYlBNjfBt8fBh7fRR9fA5+gAt+eReSdxORdQ6RdQmSdgWRcBWwbxGvbAuwagSubAGxaBjJZxPJYg7IYAbIXgPM" +
            "VxnUUxTUUQ/VTQfXSwXZPhPVPBDXOQzZNgjdNgTjKQzYKAraJgnhJAXmIwPtHQneHQjhHAfoHAbvGQT3FAjkFAjoEAfuDwT0DQT7"));

    /// <summary>cjpeg -rgb; samples by djpeg -pnm.</summary>
    public static (byte[] Stream, byte[] Samples) RedGreenBlue => (
        Convert.FromBase64String(
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/8AA" +
            "EQgAEQAFA1IRAEcRAEIRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQy" +
            "gZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Sl" +
            "pqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAAwDUgBHAEIAAD8A9QtfFttIHLMAd3evD7iERzMoIcDvXmdv" +
            "4ZkkQu0XU5x6V4D/AMJjDGzDecZ4qCdiZMqeDX0fD4OtLiFHEW045GK87m/1hqM9BXZ2v+pFf//Z"),
        Convert.FromBase64String(
            "/RER8Q8J7AsI8wcP+QUQ9g4c7A0Q6QsM8goU+Qoa6w8m4gwZ4goU7Qsd9Q0n3Bom1BQf1g0f4gkp6woxxywiwCEmwxMv0go43Ag8rjYrqCk1rBlCvQ5KyQtL" +
            "mjBCkyRKlhZUpQ9bsA9ekCNWiBpaiBBgkw1mnBBtfBh6exN/fg2AhAp9hwp7dhiWchKbcwuceQeXfAeScBiwaBK4ZQq7agW0cAOsahi8YBPIWQvRXQTOZADG" +
            "XRe+UhPPSgzfTQbiUwHdRhK+PBHQNg3hNwjoOgPpLgzHJw3VIgzkIwnrIwXvHwjXGgriFwvsFwnyFQX2GQTmFAbrDwf0Cwf6CgX8"));

    /// <summary>dcmcjpeg +ee; samples by dcmdjpeg.</summary>
    public static (byte[] Stream, byte[] Samples) TwelveBits => (
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/" +
            "wQALDAAFABEBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAACw3/xAAkEAAABQMCBwAAAAAAAAAAAAABAgMEBQcIEgAGCQoLFVeU0v/aAAgBAQAAPwCadaXL6Dlz" +
            "u9+U9ftVPhAVCfJ1NtphzKbXhmE/Nuys42GQGLI3botEhIJFkiP1wTcEWKJRwHEcCAV5Ht9LfEsR77n61///2Q=="),
        Convert.FromBase64String(
            "9gD2APYA9gD2APYA9gD2APMAKwN4BGUFcAaoBicG9AWmBfYA9gD2APYA9gD2APYA9gD7APcBJAPGA0gFKQaPBpMF2gX2APYA9gD2APYA9gD2APYA9QAJAZYB" +
            "MAMPBLsFcQaXBlYG9gD2APYA9gD2APYA9gD2APgAYACYAGgCYwOsBPYECgYvBvYA9gD2APYA9gD2APYA9gDzAIIAAAAVAbkBygPZBNwF8AU="));

    /// <summary>dcmcjpeg +el +sv 6; samples by dcmdjpeg.</summary>
    public static (byte[] Stream, byte[] Samples) LosslessPredictor6 => (
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/wwALEAAFABEBAREA/8QAHAABAAIDAAMAAAAAAAAAAAAAAAYIBQcJAwoP/9oACAEBAAYAAPgSQAexj1Rvn0CnmgYLrQAc" +
            "1qdUE1lkbPV03EAKEc+ZZQmXyjob4ABVeo0H1rVHnzM5GAJDV/nZQbC7fwEW///Z"),
        Convert.FromBase64String(
            "SQJJAkkCSQJJAkkCSQJJAkkCegTLBb4GwAf8B34HRAf5BkkCSQJJAkkCSQJJAkkCSQJJAlEDcQQWBZ8GfAfcB+gGLQdJAkkCSQJJAkkCSQJJAkkCSQJaAu8C" +
            "gQReBQoHywfsB6gHSQJJAkkCSQJJAkkCSQJJAkkCsgHiAcIDtAQHBkMGWweCB0kCSQJJAkkCSQJJAkkCSQJJAtMBUgFnAg0DGQUrBjAHQwc="));

    /// <summary>dcmcjpls +il; samples by dcmdjpls.</summary>
    public static (byte[] Stream, byte[] Samples) JpegLsByLine => (
        Convert.FromBase64String(
            "/9j/9wARCAAFABEDAREAAhEAAxEA/9oADAMBAAIAAwAAAQAAADyvgAAApgFhoisGuBf2ZmZmAJPJWGamwr93d3d0yT6gokifgDlBaCEGGvwmRRjGFHvznFQU" +
            "AhxPf1xXULDdtlAjUYGZ23Y6Qf83JgAMDCMGB92AeAMMZV3phwMQMIBckWrxT2KzaKLKBh5n6QDqGNz//9k="),
        Convert.FromBase64String(
            "JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsS2dwZnZ0e4KAcouHc32Fc4N3hIuCgJB9JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsO1V2UWh0cXJ5cHR+" +
            "e3mFf4SHfYR7doGDJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsM0doQlVnYmtsX3BtZndwbYd+gHx5cHaFJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhs" +
            "NERjRUJmSVhjVGtyYHp1aoJ1dH97fHx4JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsI0FrNkFpO1RmQlpjW3RqX3FxcHlyfnlu"));

    /// <summary>dcmcjpls +is; samples by dcmdjpls.</summary>
    public static (byte[] Stream, byte[] Samples) JpegLsBySample => (
        Convert.FromBase64String(
            "/9j/9wARCAAFABEDAREAAhEAAxEA/9oADAMBAAIAAwAAAgAAABAwFiV//34AAAKYAAACdcACg9AO94pO8GM7QoWl5FkSvy/jmFJwVRaMgIYUhgCDCnDDk9z7" +
            "fay2ASKzvSVMDhYNwzO3FNUwDsABoODAMBhAhMMGDKIDqBcoZr2iUs8aBxRimgwyhzKnAP/Z"),
        Convert.FromBase64String(
            "JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsS2dwZnZ0e4KAcouHc32Fc4N3hIuCgJB9JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsO1V2UWh0cXJ5cHR+" +
            "e3mFf4SHfYR7doGDJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsM0doQlVnYmtsX3BtZndwbYd+gHx5cHaFJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhs" +
            "NERjRUJmSVhjVGtyYHp1aoJ1dH97fHx4JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsI0FrNkFpO1RmQlpjW3RqX3FxcHlyfnlu"));

    /// <summary>dcmcjpls +in; samples by dcmdjpls.</summary>
    public static (byte[] Stream, byte[] Samples) JpegLsByPlane => (
        Convert.FromBase64String(
            "/9j/9wARCAAFABEDAREAAhEAAxEA/9oACAEBAAAAAAAAPK+AAACmAWGiKwa6fgDlBaCEGG7+uK6gChtyYADAxmDA+QlskUKxQP/aAAgBAgAAAAAAAAGOlfAA" +
            "ABPAOWsM1Nz8AORRjGFH7bKBGowMJuwDwBAhlXNoosCAw8D/2gAIAQMAAAAAAAAB1pXwEBABgyAMCiT8E4qCgEAg/Yux3B+TamHAQgYQC5ekAUgxlP//2Q=="),
        Convert.FromBase64String(
            "JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsS2dwZnZ0e4KAcouHc32Fc4N3hIuCgJB9JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsO1V2UWh0cXJ5cHR+" +
            "e3mFf4SHfYR7doGDJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsM0doQlVnYmtsX3BtZndwbYd+gHx5cHaFJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhs" +
            "NERjRUJmSVhjVGtyYHp1aoJ1dH97fHx4JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsI0FrNkFpO1RmQlpjW3RqX3FxcHlyfnlu"));

    /// <summary>dcmcjpls +en +md 3; samples by dcmdjpls.</summary>
    public static (byte[] Stream, byte[] Samples) JpegLsNear => (
        Convert.FromBase64String(
            "/9j/9wALCAAFABEBAREA/9oACAEBAAMAAAd/AE/7VfjZeWu5yRL250otJqPA/9kA"),
        Convert.FromBase64String(
            "IyMjIyMjIyMjRltqeoSIjJAjIyMjIyMjIyM4P1xlaHp2gSMjIyMjIyMjIzgxTl5obHN3IyMjIyMjIyMjKio5SFNcYnUjIyMjIyMjIyMjMSsyRVRTZg=="));

    /// <summary>opj_compress -n 3; the samples that were encoded.</summary>
    public static (byte[] Stream, byte[] Samples) Jpeg2000 => (
        Convert.FromBase64String(
            "/0//UQAvAAAAAAARAAAABQAAAAAAAAAAAAAAEQAAAAUAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEBAgQEAAH/XAAKQEBISFBISFD/ZAAlAAFDcmVhdGVk" +
            "IGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAADUAAH/k8fUEAiMXx+Ug4wzx9QQAdPigf9dn03H1BIIiDQLkLuiz7vA+QLAOhQHyBAQ1O3+vw5e" +
            "Don/f8HzhYPnCQHyAxIeLjd/ENeaXxA1P8HzhYD4Q4D5AYAUCBpzMw9svxAJ98D5BUB8I8B8gYAzJLDYOEptNpt/ITqxY0U9zyGK8r85h8D5BUD5BEB8gcAt" +
            "quDntDDhE+WuIpX3x3D6HycZYnA85IYDwPkFQfOIgPkDACSfcZ+PGMjwXtcf7sqWtsBMMyfoNuVYP//Z"),
        Convert.FromBase64String(
            "JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsS2dwZnZ0e4KAcouHc32Fc4N3hIuCgJB9JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsO1V2UWh0cXJ5cHR+" +
            "e3mFf4SHfYR7doGDJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsM0doQlVnYmtsX3BtZndwbYd+gHx5cHaFJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhs" +
            "NERjRUJmSVhjVGtyYHp1aoJ1dH97fHx4JEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsJEhsI0FrNkFpO1RmQlpjW3RqX3FxcHlyfnlu"));
}
