package dev.chora.jinja;

/**
 * The closed set of errors that a template can end with, each under the name of the Python class that Jinja2 raises in
 * the same place. The names are part of the contract: conformance cases compare them.
 */
public enum ErrorKind {
    TEMPLATE_SYNTAX_ERROR("TemplateSyntaxError"),
    TEMPLATE_ASSERTION_ERROR("TemplateAssertionError"),
    TEMPLATE_NOT_FOUND("TemplateNotFound"),
    TEMPLATES_NOT_FOUND("TemplatesNotFound"),
    TEMPLATE_RUNTIME_ERROR("TemplateRuntimeError"),
    UNDEFINED_ERROR("UndefinedError"),
    FILTER_ARGUMENT_ERROR("FilterArgumentError"),
    SECURITY_ERROR("SecurityError"),
    MULTIPLE_YIELD_TAGS_ERROR("MultipleYieldTagsError"),
    TYPE_ERROR("TypeError"),
    VALUE_ERROR("ValueError"),
    KEY_ERROR("KeyError"),
    INDEX_ERROR("IndexError"),
    ATTRIBUTE_ERROR("AttributeError"),
    ASSERTION_ERROR("AssertionError"),
    ZERO_DIVISION_ERROR("ZeroDivisionError"),
    OVERFLOW_ERROR("OverflowError"),
    RUNTIME_ERROR("RuntimeError"),
    RECURSION_ERROR("RecursionError"),
    NOT_IMPLEMENTED_ERROR("NotImplementedError"),
    SYNTAX_ERROR("SyntaxError"),
    STOP_ITERATION("StopIteration"),
    LOOKUP_ERROR("LookupError"),
    NAME_ERROR("NameError"),
    UNICODE_DECODE_ERROR("UnicodeDecodeError"),
    UNICODE_ENCODE_ERROR("UnicodeEncodeError"),
    JSON_DECODE_ERROR("JSONDecodeError"),
    YAML_ERROR("YAMLError"),
    REGEX_ERROR("error"),
    BINASCII_ERROR("Error"),
    /** Arrow, behind {@code {% now %}}, cannot read a time zone. */
    PARSER_ERROR("ParserError"),
    ANSIBLE_FILTER_ERROR("AnsibleFilterError"),
    /** A limit of the sandbox was reached; Jinja2 has no such limits except for {@code range}. */
    LIMIT_EXCEEDED("LimitExceeded");

    private final String pythonName;

    ErrorKind(String pythonName) {
        this.pythonName = pythonName;
    }

    /** The name of the Python class, such as {@code UndefinedError}. */
    public String pythonName() {
        return pythonName;
    }
}
