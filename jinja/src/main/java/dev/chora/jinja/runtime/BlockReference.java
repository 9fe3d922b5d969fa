package dev.chora.jinja.runtime;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code super} and {@code self.name}: calling it renders the block. */
public final class BlockReference implements PyObject, PyCallable {
    private static final Signature NO_ARGUMENTS = Signature.of("BlockReference.__call__");

    private final String name;
    private final Context context;
    private final List<BlockCode> stack;
    private final int depth;

    BlockReference(String name, Context context, List<BlockCode> stack, int depth) {
        this.name = name;
        this.context = context;
        this.stack = stack;
        this.depth = depth;
    }

    /** What {@code super} stands for in a block: the same block of the parent template, undefined when there is none. */
    public static Object parentOf(BlockCode block, Context context) {
        List<BlockCode> stack = context.blocks(block.name());
        int index = stack == null ? -1 : stack.indexOf(block) + 1;
        if (stack == null || index <= 0 || index >= stack.size()) {
            return noParent(block.name(), context);
        }
        return new BlockReference(block.name(), context, stack, index);
    }

    private static Undefined noParent(String name, Context context) {
        return Undefined.of(
                context.environment().undefinedKind(),
                "there is no parent block called " + Py.repr(name) + ".",
                Py.MISSING,
                "super",
                dev.chora.jinja.ErrorKind.UNDEFINED_ERROR);
    }

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        NO_ARGUMENTS.bind(arguments);
        Output out = new Output(context.rendering(), 128);
        stack.get(depth).run(context, out);
        return context.autoescape() ? new Markup(out.toString()) : out.toString();
    }

    @Override
    public String typeName() {
        return "BlockReference";
    }

    @Override
    public String describe() {
        return "jinja2.runtime.BlockReference object";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "super" ->
                depth + 1 < stack.size()
                        ? new BlockReference(name, context, stack, depth + 1)
                        : noParent(name, context);
            case "name" -> name;
            default -> Py.MISSING;
        };
    }
}
