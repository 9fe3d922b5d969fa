package dev.chora.jinja.exec;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.BlockCode;
import dev.chora.jinja.runtime.BlockReference;
import dev.chora.jinja.runtime.Code;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.TemplateCode;
import dev.chora.jinja.runtime.TemplateReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code extends}, {@code block}, and the code of templates and blocks. Without lambdas: the first one of a process costs
 * as much time as a rendering.
 */
public final class Inheritance {
    private Inheritance() {}

    /** {@code extends}: the parent is put into a slot, unless the check, which may be null, finds one there. */
    public static StmtNode extend(Position at, ExprNode template, int slot, @Nullable StmtNode check) {
        return new Extend(at, template, slot, check);
    }

    /** Fails when a parent is known already. */
    public static StmtNode rejectSecond(int line, int hops, int slot, boolean always) {
        return new RejectSecond(line, hops, slot, always);
    }

    /** Runs statements only as long as no parent is known. */
    public static StmtNode unlessExtended(int hops, int slot, StmtNode[] body) {
        return new UnlessExtended(hops, slot, body);
    }

    /** Renders a block; locals are null when it is not scoped. */
    public static StmtNode block(Position at, String name, boolean required, @Nullable Locals locals) {
        return new Block(at, name, required, locals);
    }

    /**
     * The code of a template.
     *
     * @param selfSlot the variable {@code self}; -1 when it is not used
     * @param parentSlot where {@code extends} puts the parent; -1 when there is no such tag
     */
    public static Code root(Loads loads, StmtNode[] body, int selfSlot, int parentSlot) {
        return new Code() {
            @Override
            public void run(Frame frame, Output out) {
                if (selfSlot >= 0) {
                    frame.slots[selfSlot] = new TemplateReference(frame.context);
                }
                loads.run(frame);
                StmtNode.run(body, frame, out);
                if (parentSlot >= 0 && frame.slots[parentSlot] instanceof TemplateCode parent) {
                    parent.run(frame.context, out);
                }
            }
        };
    }

    /** The code of a block; the slots are -1 when the block does not use {@code self} or {@code super}. */
    public static Code blockCode(BlockCode block, Loads loads, StmtNode[] body, int selfSlot, int superSlot) {
        return new Code() {
            @Override
            public void run(Frame frame, Output out) {
                if (selfSlot >= 0) {
                    frame.slots[selfSlot] = new TemplateReference(frame.context);
                }
                if (superSlot >= 0) {
                    frame.slots[superSlot] = BlockReference.parentOf(block, frame.context);
                }
                loads.run(frame);
                StmtNode.run(body, frame, out);
            }
        };
    }

    private static final class Extend extends StmtNode {
        private final ExprNode template;
        private final int slot;
        private final @Nullable StmtNode check;

        Extend(Position at, ExprNode template, int slot, @Nullable StmtNode check) {
            super(at.line(), at.column());
            this.template = template;
            this.slot = slot;
            this.check = check;
        }

        @Override
        public int execute(Frame frame, Output out) {
            if (check != null) {
                check.execute(frame, out);
            }
            try {
                Context context = frame.context;
                TemplateCode parent = Templates.get(context.environment(), template.evaluate(frame));
                context.addParent(parent);
                frame.slots[slot] = parent;
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class RejectSecond extends StmtNode {
        private final int hops;
        private final int slot;
        private final boolean always;

        RejectSecond(int line, int hops, int slot, boolean always) {
            super(line, 1);
            this.hops = hops;
            this.slot = slot;
            this.always = always;
        }

        @Override
        public int execute(Frame frame, Output out) {
            if (always || Names.read(frame, hops, slot) instanceof TemplateCode) {
                TemplateException twice =
                        new TemplateException(ErrorKind.TEMPLATE_RUNTIME_ERROR, "extended multiple times");
                throw located(twice, frame);
            }
            return NEXT;
        }
    }

    private static final class UnlessExtended extends StmtNode {
        private final int hops;
        private final int slot;
        private final StmtNode[] body;

        UnlessExtended(int hops, int slot, StmtNode[] body) {
            super(0, 0);
            this.hops = hops;
            this.slot = slot;
            this.body = body;
        }

        @Override
        public int execute(Frame frame, Output out) {
            return Names.read(frame, hops, slot) instanceof TemplateCode ? NEXT : run(body, frame, out);
        }
    }

    private static final class Block extends StmtNode {
        private final String name;
        private final boolean required;
        private final @Nullable Locals locals;

        Block(Position at, String name, boolean required, @Nullable Locals locals) {
            super(at.line(), at.column());
            this.name = name;
            this.required = required;
            this.locals = locals;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                Context context = frame.context;
                List<BlockCode> stack = context.blocks(name);
                if (stack == null || (required && stack.size() <= 1)) {
                    throw new TemplateException(
                            ErrorKind.TEMPLATE_RUNTIME_ERROR, "Required block " + Py.repr(name) + " not found");
                }
                stack.get(0).run(locals == null ? context : context.derived(locals.collect(frame)), out);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }
}
