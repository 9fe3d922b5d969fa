package dev.chora.jinja.exec;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Module;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.TemplateCode;
import org.jspecify.annotations.Nullable;

/** {@code include} and the two kinds of {@code import}; without locals the template sees globals alone. */
public final class Includes {
    private Includes() {}

    public static StmtNode include(Position at, ExprNode template, boolean ignoreMissing, @Nullable Locals locals) {
        return new Include(at, template, ignoreMissing, locals);
    }

    public static StmtNode importModule(
            Position at, ExprNode template, @Nullable Locals locals, int slot, Exports exports) {
        return new Import(at, template, locals, slot, exports);
    }

    /**
     * {@code from template import names}.
     *
     * @param place line and template of the tag, for messages
     */
    public static StmtNode fromImport(
            Position at,
            ExprNode template,
            @Nullable Locals locals,
            String[] names,
            int[] slots,
            Exports exports,
            String place) {
        return new FromImport(at, template, locals, names, slots, exports, place);
    }

    private static Module module(Frame frame, ExprNode template, @Nullable Locals locals) {
        Context context = frame.context;
        TemplateCode code = Templates.get(context.environment(), template.evaluate(frame));
        return locals == null
                ? Module.withoutContext(code, context.rendering())
                : Module.of(code, context.including(code, locals.collect(frame)));
    }

    private static final class Include extends StmtNode {
        private final ExprNode template;
        private final boolean ignoreMissing;
        private final @Nullable Locals locals;

        Include(Position at, ExprNode template, boolean ignoreMissing, @Nullable Locals locals) {
            super(at.line(), at.column());
            this.template = template;
            this.ignoreMissing = ignoreMissing;
            this.locals = locals;
        }

        @Override
        public int execute(Frame frame, Output out) {
            Context context = frame.context;
            TemplateCode code;
            try {
                code = Templates.getOrSelect(context.environment(), template.evaluate(frame));
            } catch (TemplateException e) {
                if (ignoreMissing
                        && (e.kind() == ErrorKind.TEMPLATE_NOT_FOUND || e.kind() == ErrorKind.TEMPLATES_NOT_FOUND)) {
                    return NEXT;
                }
                throw located(e, frame);
            }
            try {
                if (locals == null) {
                    out.write(Module.withoutContext(code, context.rendering()).body());
                } else {
                    code.run(context.including(code, locals.collect(frame)), out);
                }
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class Import extends StmtNode {
        private final ExprNode template;
        private final @Nullable Locals locals;
        private final int slot;
        private final Exports exports;

        Import(Position at, ExprNode template, @Nullable Locals locals, int slot, Exports exports) {
            super(at.line(), at.column());
            this.template = template;
            this.locals = locals;
            this.slot = slot;
            this.exports = exports;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                frame.slots[slot] = module(frame, template, locals);
                exports.run(frame);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class FromImport extends StmtNode {
        private final ExprNode template;
        private final @Nullable Locals locals;
        private final String[] names;
        private final int[] slots;
        private final Exports exports;
        private final String place;

        FromImport(
                Position at,
                ExprNode template,
                @Nullable Locals locals,
                String[] names,
                int[] slots,
                Exports exports,
                String place) {
            super(at.line(), at.column());
            this.template = template;
            this.locals = locals;
            this.names = names;
            this.slots = slots;
            this.exports = exports;
            this.place = place;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                Module module = module(frame, template, locals);
                for (int i = 0; i < names.length; i++) {
                    Object value = module.attribute(names[i]);
                    frame.slots[slots[i]] = value == Py.MISSING ? notExported(frame, module, names[i]) : value;
                }
                exports.run(frame);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }

        private Undefined notExported(Frame frame, Module module, String name) {
            String hint = "the template " + Py.repr(module.name()) + " (imported on " + place
                    + ") does not export the requested name " + Py.repr(name);
            return Undefined.of(
                    frame.context.environment().undefinedKind(), hint, Py.MISSING, name, ErrorKind.UNDEFINED_ERROR);
        }
    }
}
