package dev.chora.copier.switching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.version.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gh:owner/name",
                "gh:/owner/name.git",
                "https://github.com/owner/name",
                "https://github.com/Owner/Name.git/",
                "https://token@github.com/owner/name.git",
                "git+https://github.com/owner/name",
                "git@github.com:owner/name.git",
                "ssh://git@github.com/owner/name.git",
                "git://github.com/owner/name"
            })
    void spellingsOfOneRepositoryAreTheSame(String address) {
        assertThat(TemplateAddress.same(address, "gh:owner/name")).isTrue();
        assertThat(TemplateAddress.fits(address, "gh:owner/*")).isTrue();
        assertThat(TemplateAddress.fits(address, "*/name")).isTrue();
        assertThat(TemplateAddress.fits(address, "gl:owner/name")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "chora:python, chora:python, true",
        "chora:python, chora:*, true",
        "chora:python, chora:rust, false",
        "/home/me/chora-base/, */chora-base, true",
        "../chora-base, */chora-base, true",
        "chora-base, */chora-base, true",
        "my-chora-base, */chora-base, false",
        "/home/me/chora-base2, */chora-base, false",
        "gh:owner/names, gh:owner/name, false",
    })
    void patternsMatchWholeAddresses(String address, String pattern, boolean fits) {
        assertThat(TemplateAddress.fits(address, pattern)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "'>=1.9,<2', 1.9.0, true",
        "'>=1.9,<2', v1.9.1, true",
        "'>=1.9,<2', 2.0.0, false",
        "'>=1.9, <2', 1.8.9, false",
        "'==1.9', 1.9.0, true",
        "'!=1.9', 1.9.0, false",
        "'>1,<=2', 2.0, true",
        "'<2', 2.0.0rc1, true",
        "'', 0.1, true",
    })
    void aRangeHoldsVersionsByPep440(String range, String version, boolean holds) {
        assertThat(VersionRange.parse(range).holds(Version.parse(version))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "~=1.9", ">=", ">=x", ">1,,<2", ">1,", "=1"})
    void whatIsNoRangeIsNone(String text) {
        assertThat(VersionRange.parse(text)).isNull();
    }
}
