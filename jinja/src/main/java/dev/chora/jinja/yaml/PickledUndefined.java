package dev.chora.jinja.yaml;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Undefined;

/**
 * How Jinja2's undefined objects pickle. A missing member of something that exists does, which shows in the output of
 * templates that print one as YAML; a missing variable does not.
 */
final class PickledUndefined {
    private static final PythonName UNDEFINED_ERROR = new PythonName("jinja2.exceptions.UndefinedError");
    private static final PythonName SECURITY_ERROR = new PythonName("jinja2.exceptions.SecurityError");

    private PickledUndefined() {}

    /** A Python class, written by its name. Compared by identity: the second mention is an alias. */
    static final class PythonName implements PyObject {
        private final String name;

        private PythonName(String name) {
            this.name = name;
        }

        @Override
        public String typeName() {
            return "type";
        }

        String tag() {
            return YamlNode.PREFIX + "python/name:" + name;
        }
    }

    static String tag(Undefined undefined) {
        return YamlNode.PREFIX + "python/object/new:jinja2.runtime." + undefined.typeName();
    }

    /** The state that makes the object again. */
    static PyTuple state(Undefined undefined) {
        if (undefined.owner() == Py.MISSING) {
            throw TemplateException.valueError("dictionary update sequence element #0 has length 1; 2 is required");
        }
        PyDict state = new PyDict();
        state.put("_undefined_hint", undefined.hint());
        state.put("_undefined_obj", undefined.owner());
        state.put("_undefined_name", undefined.name());
        state.put(
                "_undefined_exception",
                undefined.error() == ErrorKind.SECURITY_ERROR ? SECURITY_ERROR : UNDEFINED_ERROR);
        return PyTuple.of(null, state);
    }
}
