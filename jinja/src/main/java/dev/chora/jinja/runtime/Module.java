package dev.chora.jinja.runtime;

import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An imported template: the names it exports as attributes, its output as text. */
public final class Module implements PyObject {
    private final @Nullable String name;
    private final Context context;
    private final String body;

    private Module(@Nullable String name, Context context, String body) {
        this.name = name;
        this.context = context;
        this.body = body;
    }

    /** Runs a template and keeps what it exports. */
    public static Module of(TemplateCode code, Context context) {
        Output out = new Output(context.rendering(), 256);
        code.run(context, out);
        return new Module(code.name(), context, out.toString());
    }

    /** The module of a template that sees globals alone; made once in a rendering. */
    public static Module withoutContext(TemplateCode code, Rendering rendering) {
        Module known = rendering.module(code);
        if (known == null) {
            known = of(code, Context.of(rendering, code, Map.of()));
            rendering.keep(code, known);
        }
        return known;
    }

    /** The name of the template; null when it has none. */
    public @Nullable String name() {
        return name;
    }

    /** What the template wrote. */
    public String body() {
        return body;
    }

    @Override
    public String typeName() {
        return "TemplateModule";
    }

    @Override
    public String describe() {
        return "jinja2.environment.TemplateModule object";
    }

    @Override
    public String repr() {
        return name == null ? "<TemplateModule memory:0>" : "<TemplateModule " + Py.repr(name) + ">";
    }

    @Override
    public String str() {
        return body;
    }

    @Override
    public String html() {
        return new Markup(body).text();
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return context.exported(attribute);
    }
}
