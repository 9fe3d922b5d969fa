package dev.chora.verify.rules.just;

import dev.chora.verify.rules.TextFault;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions, and collects the names and the calls in them. */
final class JustExpressions {
    private final JustCursor cursor;
    private final JustFile file;
    private List<JustFile.Name> references = new ArrayList<>();

    JustExpressions(JustCursor cursor, JustFile file) {
        this.cursor = cursor;
        this.file = file;
    }

    /** Where names go from now on. */
    void collect(List<JustFile.Name> references) {
        this.references = references;
    }

    void expression() throws TextFault {
        conjunction();
        while (cursor.take("||")) {
            conjunction();
        }
    }

    private void conjunction() throws TextFault {
        sum();
        while (cursor.sees("&&")) {
            cursor.take("&&");
            sum();
        }
    }

    private void sum() throws TextFault {
        if (isWord("if")) {
            conditional();
            return;
        }
        if (cursor.take("/")) {
            sum();
            return;
        }
        value();
        if (cursor.take("/") || cursor.take("+")) {
            sum();
        }
    }

    private boolean isWord(String word) {
        return cursor.sees(word)
                && (cursor.at + word.length() >= cursor.text.length()
                        || !JustCursor.isNamePart(cursor.text.charAt(cursor.at + word.length())));
    }

    private void conditional() throws TextFault {
        int start = cursor.at;
        cursor.name();
        condition();
        block();
        if (!isWord("else")) {
            throw new TextFault(start, "an if has no else");
        }
        cursor.name();
        if (isWord("if")) {
            conditional();
        } else {
            block();
        }
    }

    private void condition() throws TextFault {
        expression();
        boolean compared = cursor.take("==") || cursor.take("!=") || cursor.take("=~") || cursor.take("!~");
        if (!compared) {
            throw cursor.unexpected("==, !=, =~ or !~");
        }
        expression();
    }

    private void block() throws TextFault {
        cursor.expect("{");
        cursor.open();
        expression();
        if (!cursor.sees("}")) {
            throw cursor.unexpected("\"}\"");
        }
        cursor.close();
        cursor.take("}");
    }

    /** A value: what may stand as the default of a parameter or as an argument. */
    void value() throws TextFault {
        cursor.blanks();
        char c = cursor.here();
        if (c == '"' || c == '\'') {
            JustStrings.read(cursor);
        } else if (c == '`') {
            JustStrings.backtick(cursor);
        } else if (c == '(') {
            cursor.take("(");
            cursor.open();
            expression();
            closeRound();
        } else if (cursor.seesName()) {
            named();
        } else {
            throw cursor.unexpected("a value");
        }
    }

    private void closeRound() throws TextFault {
        if (!cursor.sees(")")) {
            throw cursor.unexpected("\")\"");
        }
        cursor.close();
        cursor.take(")");
    }

    private void named() throws TextFault {
        JustFile.Name name = cursor.name();
        char next = cursor.here();
        if ((name.text().equals("x") || name.text().equals("f")) && (next == '"' || next == '\'')) {
            if (name.text().equals("f")) {
                JustStrings.formatted(cursor, this);
            } else {
                JustStrings.read(cursor);
            }
            return;
        }
        if (!cursor.sees("(")) {
            references.add(name);
            return;
        }
        cursor.take("(");
        cursor.open();
        if (name.text().equals("assert")) {
            condition();
            cursor.expect(",");
            expression();
            closeRound();
            return;
        }
        int arguments = 0;
        while (!cursor.sees(")")) {
            expression();
            arguments++;
            if (!cursor.take(",")) {
                break;
            }
        }
        closeRound();
        file.calls.add(new JustFile.Call(name, arguments));
    }
}
