package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.PyGenerator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a generator. */
final class GeneratorMethods extends Methods {
    static final GeneratorMethods METHODS = new GeneratorMethods();

    private GeneratorMethods() {
        super(Set.of("close", "send"));
    }

    @Override
    public boolean has(String name) {
        return super.has(name);
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        PyGenerator generator = (PyGenerator) self;
        if (name.equals("close")) {
            Args.none("generator.close", arguments);
            while (generator.hasNext()) {
                generator.next();
            }
            return null;
        }
        if (Args.one("generator.send", arguments) != null) {
            throw TemplateException.typeError("can't send non-None value to a just-started generator");
        }
        if (!generator.hasNext()) {
            throw new TemplateException(ErrorKind.STOP_ITERATION, "");
        }
        return generator.next();
    }
}
