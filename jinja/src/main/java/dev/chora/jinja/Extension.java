package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/** The extensions of Jinja2 that this engine knows, by the Python name that templates ask for. */
public enum Extension {
    /** {@code {% do expression %}}. */
    DO("jinja2.ext.do"),
    /** {@code {% break %}} and {@code {% continue %}}. */
    LOOP_CONTROLS("jinja2.ext.loopcontrols"),
    /** {@code {% debug %}}. */
    DEBUG("jinja2.ext.debug"),
    /** {@code {% trans %}} and {@code _()}, without translations unless the globals provide them. */
    I18N("jinja2.ext.i18n"),
    /** {@code {% now 'utc' %}} of the package jinja2-time. */
    TIME("jinja2_time.TimeExtension"),
    /** The filter {@code slugify} of cookiecutter, with the arguments of python-slugify. */
    SLUGIFY("cookiecutter.extensions.SlugifyExtension"),
    /** The filter {@code jsonify} of cookiecutter. */
    JSONIFY("cookiecutter.extensions.JsonifyExtension"),
    /** The function {@code random_ascii_string} of cookiecutter. */
    RANDOM_STRING("cookiecutter.extensions.RandomStringExtension"),
    /** The function {@code uuid4} of cookiecutter. */
    UUID("cookiecutter.extensions.UUIDExtension"),
    /** All filters of the package jinja2-ansible-filters. */
    ANSIBLE_FILTERS("jinja2_ansible_filters.AnsibleCoreFiltersExtension"),
    /** Copier's {@code {% yield name from items %}}. */
    YIELD("copier.YieldExtension");

    private final String pythonName;

    Extension(String pythonName) {
        this.pythonName = pythonName;
    }

    /** Dotted name of the Python class or of its alias in {@code jinja2.ext}. */
    public String pythonName() {
        return pythonName;
    }

    /** The extension of this Python name, by alias or class name; null when this engine has none such. */
    public static @Nullable Extension find(String name) {
        return switch (name) {
            case "jinja2.ext.do", "jinja2.ext.ExprStmtExtension" -> DO;
            case "jinja2.ext.loopcontrols", "jinja2.ext.LoopControlExtension" -> LOOP_CONTROLS;
            case "jinja2.ext.debug", "jinja2.ext.DebugExtension" -> DEBUG;
            case "jinja2.ext.i18n", "jinja2.ext.InternationalizationExtension" -> I18N;
            case "jinja2_time.TimeExtension",
                    "jinja2_time.jinja2_time.TimeExtension",
                    "cookiecutter.extensions.TimeExtension" -> TIME;
            case "cookiecutter.extensions.SlugifyExtension" -> SLUGIFY;
            case "cookiecutter.extensions.JsonifyExtension" -> JSONIFY;
            case "cookiecutter.extensions.RandomStringExtension" -> RANDOM_STRING;
            case "cookiecutter.extensions.UUIDExtension" -> UUID;
            case "jinja2_ansible_filters.AnsibleCoreFiltersExtension" -> ANSIBLE_FILTERS;
            case "copier.YieldExtension", "copier._jinja_ext.YieldExtension", "copier.jinja_ext.YieldExtension" ->
                YIELD;
            default -> null;
        };
    }
}
