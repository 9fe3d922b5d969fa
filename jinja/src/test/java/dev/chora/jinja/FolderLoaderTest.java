package dev.chora.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLoaderTest {
    @TempDir
    private Path folder;

    private Environment environment;

    @BeforeEach
    void files() throws IOException {
        Path root = Files.createDirectories(folder.resolve("templates/sub"));
        Files.writeString(folder.resolve("secret"), "secret");
        Files.writeString(root.resolve("a.j2"), "A{% include 'b.j2' %}");
        Files.writeString(root.getParent().resolve("b.j2"), "B{{ x }}\r\n");
        Files.write(root.getParent().resolve("binary"), new byte[] {(byte) 0xff, 0});
        Files.createSymbolicLink(root.resolve("out"), folder.resolve("secret"));
        Files.createSymbolicLink(root.resolve("in"), root.getParent().resolve("b.j2"));
        environment =
                Environment.builder().loader(new FolderLoader(root.getParent())).build();
    }

    private TemplateException failure(String name) {
        return catchThrowableOfType(
                TemplateException.class,
                () -> environment.template("{% include name %}", null).render(Map.of("name", name)));
    }

    @Test
    void finds_files_below_the_folder() {
        assertThat(environment.template("sub/a.j2").render(Map.of("x", 1))).isEqualTo("AB1");
        assertThat(environment.template("./sub//a.j2").render(Map.of("x", 2))).isEqualTo("AB2");
        assertThat(environment.template("sub/in").render(Map.of("x", 3))).isEqualTo("B3");
    }

    @Test
    void does_not_find_what_lies_outside() throws IOException {
        assertThat(failure("../secret").kind()).isEqualTo(ErrorKind.TEMPLATE_NOT_FOUND);
        assertThat(failure("sub/../../secret").kind()).isEqualTo(ErrorKind.TEMPLATE_NOT_FOUND);
        assertThat(failure(folder.resolve("secret").toString()).kind()).isEqualTo(ErrorKind.TEMPLATE_NOT_FOUND);
        assertThat(failure("..\\secret").kind()).isEqualTo(ErrorKind.TEMPLATE_NOT_FOUND);
        assertThat(failure("sub/out").kind()).isEqualTo(ErrorKind.SECURITY_ERROR);
    }

    @Test
    void says_what_is_not_there_or_no_text() {
        assertThat(failure("nope.j2")).hasMessage("nope.j2");
        assertThat(failure("sub").kind()).isEqualTo(ErrorKind.TEMPLATE_NOT_FOUND);
        assertThat(failure("binary").kind()).isEqualTo(ErrorKind.UNICODE_DECODE_ERROR);
    }
}
