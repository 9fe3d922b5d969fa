package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyGenerator;
import dev.chora.jinja.yaml.YamlDumper;
import dev.chora.jinja.yaml.YamlReader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** {@code to_yaml}, {@code to_nice_yaml}, {@code from_yaml} and {@code from_yaml_all}. */
final class YamlFilters {
    private static final int NICE_INDENT = 4;

    private YamlFilters() {}

    static String toYaml(Arguments arguments) {
        Object flow = Calls.keyword(arguments, "default_flow_style", null);
        return YamlDumper.dump(arguments.get(0), YamlKeywords.read(arguments, null, flow, "default_flow_style"));
    }

    static String toNiceYaml(Arguments arguments) {
        Object indent = (long) NICE_INDENT;
        if (arguments.size() > 1) {
            indent = arguments.get(1);
            if (arguments.keyword("indent") >= 0) {
                throw TemplateException.typeError("to_nice_yaml() got multiple values for argument 'indent'");
            }
        }
        indent = Calls.keyword(arguments, "indent", indent);
        return YamlDumper.dump(arguments.get(0), YamlKeywords.read(arguments, indent, false, "indent"));
    }

    private static YamlReader reader(Evaluation evaluation) {
        YamlReader reader = evaluation.environment().yamlReader();
        if (reader == null) {
            throw new TemplateException(
                    ErrorKind.TEMPLATE_RUNTIME_ERROR,
                    "this environment cannot read YAML; give its builder a YamlReader to use from_yaml");
        }
        return reader;
    }

    static @Nullable Object fromYaml(Evaluation evaluation, Arguments arguments) {
        Object data = Signature.of("from_yaml", "data").bind(arguments)[0];
        return Py.isString(data) ? reader(evaluation).read(Calls.text(data)) : data;
    }

    static @Nullable Object fromYamlAll(Evaluation evaluation, Arguments arguments) {
        Object data = Signature.of("from_yaml_all", "data").bind(arguments)[0];
        if (!Py.isString(data)) {
            return data;
        }
        return PyGenerator.of("load_all", new Documents(reader(evaluation), Calls.text(data)));
    }

    /** The documents of a text, which is read when the first one is asked for. */
    private static final class Documents implements Iterator<@Nullable Object> {
        private final YamlReader reader;
        private final String text;
        private @Nullable Iterator<@Nullable Object> documents;

        Documents(YamlReader reader, String text) {
            this.reader = reader;
            this.text = text;
        }

        private Iterator<@Nullable Object> documents() {
            Iterator<@Nullable Object> found = documents;
            if (found == null) {
                found = reader.readAll(text).iterator();
                documents = found;
            }
            return found;
        }

        @Override
        public boolean hasNext() {
            return documents().hasNext();
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return documents().next();
        }
    }
}
