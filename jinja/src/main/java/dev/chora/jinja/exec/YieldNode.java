package dev.chora.jinja.exec;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Macro;
import dev.chora.jinja.runtime.MacroCode;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.Rendering;
import org.jspecify.annotations.Nullable;

/** Copier's {@code yield}: notes name and items; the body is rendered with the name as it is outside. */
public final class YieldNode extends StmtNode {
    private final String name;
    private final ExprNode items;
    private final MacroCode body;

    public YieldNode(Position at, String name, ExprNode items, MacroCode body) {
        super(at.line(), at.column());
        this.name = name;
        this.items = items;
        this.body = body;
    }

    @Override
    public int execute(Frame frame, Output out) {
        Macro caller = new Macro(body, frame);
        try {
            Object values = items.evaluate(frame);
            Rendering rendering = frame.context.rendering();
            if (rendering.yieldName() != null) {
                throw new TemplateException(
                        ErrorKind.MULTIPLE_YIELD_TAGS_ERROR,
                        "Attempted to parse the yield tag twice. Only one yield tag is allowed per path name.\n"
                                + "A yield tag with the name: \"" + rendering.yieldName() + "\" and iterable: \""
                                + Py.str(rendering.yieldItems()) + "\" already exists.");
            }
            rendering.yielded(name, values);
            out.write(render(caller, frame));
            return NEXT;
        } catch (TemplateException e) {
            throw located(e, frame);
        }
    }

    /** An undefined name in the body, which is what the yielded name is for now, gives an empty text. */
    private static String render(Macro caller, Frame frame) {
        Rendering rendering = frame.context.rendering();
        int depth = rendering.depth();
        try {
            @Nullable Object text = caller.call(frame.context, Arguments.NONE);
            return Py.str(text);
        } catch (TemplateException e) {
            if (e.kind() != ErrorKind.UNDEFINED_ERROR) {
                throw e;
            }
            rendering.backTo(depth);
            return "";
        }
    }
}
