package dev.chora.verify.rules.python;

import dev.chora.verify.rules.Rule;
import java.util.List;

/** The rules for Python sources and for what pyproject.toml names. */
final class PythonRules {
    private static final String METADATA = "Python Packaging User Guide, pyproject.toml specification";

    static final Rule SYNTAX = Rule.error(
            "python-syntax",
            "sources can be compiled, as far as tokens and lines tell",
            "Importing the module raises SyntaxError.",
            "Correct the line.",
            "Python Language Reference");
    static final Rule PACKAGE = Rule.error(
            "python-package",
            "the package that pyproject.toml names is there",
            "Building the wheel fails, or the wheel is empty.",
            "Correct the name or the path, or add the folder.",
            "documentation of the build backend");
    static final Rule INIT = Rule.error(
            "python-no-init",
            "the package has an __init__.py",
            "Backends leave the folder out of the wheel, and nothing can import it from there.",
            "Add an __init__.py, empty if need be.",
            "Python Language Reference, regular packages");
    static final Rule AMBIGUOUS = Rule.error(
            "python-several-packages",
            "setuptools can tell which folder is the package",
            "It refuses to build: several packages stand at the top of the project.",
            "Write [tool.setuptools] packages, or move the package into src/.",
            "setuptools, automatic discovery");
    static final Rule SCRIPT = Rule.error(
            "python-entry-point",
            "entry points name a module and something in it",
            "The command is installed and fails at its first call.",
            "Write name = \"package.module:function\" with a function that is there.",
            "Python Packaging User Guide, entry points specification");
    static final Rule VERSION = Rule.error(
            "python-version",
            "a version that is read from a file is there",
            "Building the package fails, or the command that prints the version does.",
            "Write __version__ = \"0.1.0\" there.",
            METADATA + ", dynamic");
    static final Rule FILE = Rule.error(
            "python-file",
            "readme and licence files are there",
            "Building the package fails.",
            "Add the file, or correct the path.",
            METADATA + ", readme and license");
    static final Rule TESTS = Rule.warning(
            "python-test-folder",
            "the folders of tests are there",
            "pytest warns and looks everywhere instead.",
            "Correct testpaths, or add the folder.",
            "pytest, testpaths");
    static final Rule IMPORT = Rule.error(
            "python-import",
            "modules and names of the own packages that are imported are there",
            "The import raises ModuleNotFoundError or ImportError.",
            "Correct the name, or add what it names.",
            "Python Language Reference, the import system");
    static final Rule COMMAND = Rule.error(
            "python-command",
            "modules of the own packages that commands start are there",
            "The container, the service or the recipe fails at its start.",
            "Correct the name of the module.",
            "Python, command line");

    /** All of them. */
    static final List<Rule> ALL =
            List.of(SYNTAX, PACKAGE, INIT, AMBIGUOUS, SCRIPT, VERSION, FILE, TESTS, IMPORT, COMMAND);

    private PythonRules() {}
}
