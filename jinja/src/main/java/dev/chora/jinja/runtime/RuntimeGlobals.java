package dev.chora.jinja.runtime;

import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.python.Py;

/** The global functions that make objects of this package. */
public final class RuntimeGlobals {
    private RuntimeGlobals() {}

    /** The function of this name; {@link Py#MISSING} when there is none. */
    public static Object find(String name) {
        return switch (name) {
            case "namespace" -> (PyCallable) (evaluation, arguments) -> new Namespace(arguments);
            case "cycler" ->
                (PyCallable) (evaluation, arguments) -> {
                    if (arguments.keywordCount() > 0) {
                        Signature.of("Cycler.__init__").bind(arguments.skip(arguments.size()));
                    }
                    return new Cycler(arguments);
                };
            case "joiner" ->
                (PyCallable) (evaluation, arguments) -> new Joiner(
                        Signature.of("Joiner.__init__").with("sep", ", ").bind(arguments)[0]);
            default -> Py.MISSING;
        };
    }
}
