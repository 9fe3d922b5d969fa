package dev.chora.jinja.runtime;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code self}: the blocks of the template as attributes. */
public final class TemplateReference implements PyObject {
    private final Context context;

    public TemplateReference(Context context) {
        this.context = context;
    }

    @Override
    public String typeName() {
        return "TemplateReference";
    }

    @Override
    public String describe() {
        return "jinja2.runtime.TemplateReference object";
    }

    @Override
    public String repr() {
        return "<TemplateReference " + Py.repr(context.templateName()) + ">";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public Object item(@Nullable Object key) {
        List<BlockCode> stack = key instanceof String name ? context.blocks(name) : null;
        if (stack == null) {
            throw new TemplateException(ErrorKind.KEY_ERROR, Py.repr(key));
        }
        return new BlockReference(stack.get(0).name(), context, stack, 0);
    }
}
