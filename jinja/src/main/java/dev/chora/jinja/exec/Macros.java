package dev.chora.jinja.exec;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Code;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Macro;
import dev.chora.jinja.runtime.MacroCode;
import dev.chora.jinja.runtime.Output;
import org.jspecify.annotations.Nullable;

/** Definitions of macros, call blocks, and what runs when they are called. */
public final class Macros {
    private Macros() {}

    /** Makes the macro and puts it into a variable. */
    public static StmtNode define(MacroCode code, int slot, Exports exports) {
        return new Define(code, slot, exports);
    }

    /** A call whose last keyword is the body; the call reads the body from the slot. */
    public static StmtNode call(Position at, MacroCode body, int callerSlot, ExprNode call) {
        return new CallBlock(at, body, callerSlot, call);
    }

    /**
     * The code of a macro.
     *
     * @param defaults one for each parameter; null where there is none
     */
    public static Code code(
            int line, Loads loads, String[] parameters, int[] slots, @Nullable ExprNode[] defaults, StmtNode[] body) {
        return new Body(line, loads, parameters, slots, defaults, body);
    }

    private static final class Define extends StmtNode {
        private final MacroCode code;
        private final int slot;
        private final Exports exports;

        Define(MacroCode code, int slot, Exports exports) {
            super(0, 0);
            this.code = code;
            this.slot = slot;
            this.exports = exports;
        }

        @Override
        public int execute(Frame frame, Output out) {
            frame.slots[slot] = new Macro(code, frame);
            exports.run(frame);
            return NEXT;
        }
    }

    private static final class CallBlock extends StmtNode {
        private final MacroCode body;
        private final int callerSlot;
        private final ExprNode call;

        CallBlock(Position at, MacroCode body, int callerSlot, ExprNode call) {
            super(at.line(), at.column());
            this.body = body;
            this.callerSlot = callerSlot;
            this.call = call;
        }

        @Override
        public int execute(Frame frame, Output out) {
            frame.slots[callerSlot] = new Macro(body, frame);
            try {
                call.print(frame, out);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class Body implements Code {
        private final int line;
        private final Loads loads;
        private final String[] parameters;
        private final int[] slots;
        private final @Nullable ExprNode[] defaults;
        private final StmtNode[] body;

        Body(int line, Loads loads, String[] parameters, int[] slots, @Nullable ExprNode[] defaults, StmtNode[] body) {
            this.line = line;
            this.loads = loads;
            this.parameters = parameters;
            this.slots = slots;
            this.defaults = defaults;
            this.body = body;
        }

        @Override
        public void run(Frame frame, Output out) {
            loads.run(frame);
            for (int i = 0; i < slots.length; i++) {
                if (frame.slots[slots[i]] == Py.MISSING) {
                    frame.slots[slots[i]] = defaultOf(frame, i);
                }
            }
            StmtNode.run(body, frame, out);
        }

        private @Nullable Object defaultOf(Frame frame, int i) {
            ExprNode given = defaults[i];
            Context context = frame.context;
            if (given == null) {
                return Undefined.of(
                        context.environment().undefinedKind(),
                        "parameter " + Py.repr(parameters[i]) + " was not provided",
                        Py.MISSING,
                        parameters[i],
                        ErrorKind.UNDEFINED_ERROR);
            }
            try {
                return given.evaluate(frame);
            } catch (TemplateException e) {
                throw e.at(frame.templateName, line, 1);
            }
        }
    }
}
