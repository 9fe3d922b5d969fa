package dev.chora.jinja.yaml;

/**
 * The tag that a reader of YAML 1.1 gives to a plain scalar, by PyYAML's patterns, which are those of the YAML 1.1 type
 * repository with some of its gaps ({@code 0o17} and {@code 1e3} are strings).
 */
final class ImplicitTags {
    static final String STRING = YamlNode.PREFIX + "str";
    private static final String BOOL = YamlNode.PREFIX + "bool";
    private static final String FLOAT = YamlNode.PREFIX + "float";
    private static final String INT = YamlNode.PREFIX + "int";
    private static final String NULL = YamlNode.PREFIX + "null";

    private ImplicitTags() {}

    static String of(String value) {
        if (value.isEmpty()) {
            return NULL;
        }
        char first = value.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            if (new NumberPattern(value).isFloat()) {
                return FLOAT;
            }
            if (first != '.' && new NumberPattern(value).isInt()) {
                return INT;
            }
            return new NumberPattern(value).isTimestamp() ? YamlNode.PREFIX + "timestamp" : STRING;
        }
        return switch (value) {
            case "yes",
                    "Yes",
                    "YES",
                    "no",
                    "No",
                    "NO",
                    "true",
                    "True",
                    "TRUE",
                    "false",
                    "False",
                    "FALSE",
                    "on",
                    "On",
                    "ON",
                    "off",
                    "Off",
                    "OFF" -> BOOL;
            case "~", "null", "Null", "NULL" -> NULL;
            case "<<" -> YamlNode.PREFIX + "merge";
            case "=" -> YamlNode.PREFIX + "value";
            case "!", "&", "*" -> YamlNode.PREFIX + "yaml";
            default -> STRING;
        };
    }
}
