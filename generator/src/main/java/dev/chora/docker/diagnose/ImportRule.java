package dev.chora.docker.diagnose;

import dev.chora.docker.container.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python cannot import a module, or a module cannot load a library of the system. */
final class ImportRule implements Rule {
    private static final Pattern MODULE =
            Pattern.compile("(?:ModuleNotFoundError: |ImportError: |: )No module named '?([A-Za-z_][\\w.]*)'?");
    private static final Pattern NAME = Pattern.compile(
            "ImportError: cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)'");
    private static final Pattern LIBRARY =
            Pattern.compile("ImportError: (lib[\\w.+-]+\\.so[.\\d]*): cannot open shared object file");

    /** Packages whose name differs from that of their module. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("yaml", "pyyaml"),
            Map.entry("cv2", "opencv-python-headless"),
            Map.entry("PIL", "pillow"),
            Map.entry("dotenv", "python-dotenv"),
            Map.entry("sklearn", "scikit-learn"),
            Map.entry("bs4", "beautifulsoup4"),
            Map.entry("dateutil", "python-dateutil"),
            Map.entry("jwt", "pyjwt"),
            Map.entry("psycopg2", "psycopg2-binary"),
            Map.entry("multipart", "python-multipart"),
            Map.entry("git", "gitpython"),
            Map.entry("OpenSSL", "pyopenssl"),
            Map.entry("Crypto", "pycryptodome"),
            Map.entry("jose", "python-jose"),
            Map.entry("magic", "python-magic"),
            Map.entry("serial", "pyserial"));

    /** Debian packages of libraries that Python packages often want. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "libpq.so", "libpq5",
            "libGL.so", "libgl1",
            "libgomp.so", "libgomp1",
            "libmagic.so", "libmagic1",
            "libmariadb.so", "libmariadb3",
            "libglib-2.0.so", "libglib2.0-0",
            "libxml2.so", "libxml2",
            "libstdc++.so", "libstdc++6");

    @Override
    public @Nullable Fault look(Case it) {
        Case.Hit hit = it.last(LIBRARY);
        if (hit != null) {
            return library(it, hit);
        }
        hit = it.last(MODULE);
        if (hit != null) {
            return module(it, hit, hit.match().group(1));
        }
        hit = it.last(NAME);
        return hit == null ? null : name(it, hit);
    }

    private static Fault module(Case it, Case.Hit hit, String module) {
        String top = module.indexOf('.') < 0 ? module : module.substring(0, module.indexOf('.'));
        List<String> evidence = new ArrayList<>(List.of(hit.line(), it.exitCode() + it.after()));
        List<String> cures = new ArrayList<>();
        for (Mount mount : it.container().mounts()) {
            if (mount.holds(
                            it.container().workingFolder().isEmpty()
                                    ? "/"
                                    : it.container().workingFolder())
                    || mount.destination().contains("site-packages")
                    || mount.destination().startsWith("/opt/venv")) {
                evidence.add(mount.type() + " " + mount.source() + " is mounted on " + mount.destination());
                cures.add(
                        "The mount on " + mount.destination()
                                + " hides what the image has there: mount single folders instead, for example configs or data.");
            }
        }
        cures.add("When it is a dependency: uv add " + PACKAGES.getOrDefault(top, top.replace('_', '-'))
                + " (or name it in pyproject.toml), then build again" + compose(it) + ".");
        if (!PACKAGES.containsKey(top)) {
            cures.add("When it is your own package: the wheel must hold it (src/" + top
                    + "/__init__.py), and the image must install the wheel; .dockerignore must let src in.");
        }
        cures.add("Look: " + it.program() + " run --rm --entrypoint python "
                + it.container().image() + " -c \"import " + top + "; print(" + top + ".__file__)\"");
        return new Fault(
                Fault.Kind.IMPORT_ERROR, "Python finds no module " + module + " in the container.", evidence, cures);
    }

    private static String compose(Case it) {
        String service = it.container().service();
        return service.isEmpty() ? "" : ": docker compose up --detach --build " + service;
    }

    private static Fault name(Case it, Case.Hit hit) {
        String module = hit.match().group(2);
        boolean circle = hit.line().contains("partially initialized");
        return new Fault(
                Fault.Kind.IMPORT_ERROR,
                circle
                        ? module + " is imported while it is still being imported: two modules import each other."
                        : "The module " + module + " is there, but has no "
                                + hit.match().group(1) + ".",
                List.of(hit.line(), it.exitCode() + it.after()),
                List.of(
                        circle
                                ? "Move what both need into a third module, or import inside of the function that needs it."
                                : "The installed version is another one than you develop with: commit uv.lock and install with uv sync "
                                        + "--locked.",
                        "See which version is there: " + it.program() + " run --rm --entrypoint python "
                                + it.container().image() + " -m pip list"));
    }

    private static Fault library(Case it, Case.Hit hit) {
        String library = hit.match().group(1);
        String debian = LIBRARIES.get(library.substring(0, library.indexOf(".so") + 3));
        return new Fault(
                Fault.Kind.IMPORT_ERROR,
                "A Python package needs the library " + library + ", which slim images do not have.",
                List.of(hit.line(), it.exitCode() + it.after()),
                List.of(
                        debian == null
                                ? "Find its Debian package: apt-file search " + library
                                        + ", and install it in the last stage of the Dockerfile."
                                : "In the last stage of the Dockerfile: RUN apt-get update && apt-get install --yes --no-install-recommends "
                                        + debian + " && rm -rf /var/lib/apt/lists/*",
                        "Many packages have wheels that bring their libraries, for example psycopg[binary] or opencv-python-headless."));
    }
}
