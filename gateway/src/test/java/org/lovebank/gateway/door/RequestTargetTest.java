package org.lovebank.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/", "/api/v1/wishes", "/api/v1/wishes/", "/api/v1/wishes?state=OPEN&wall=cn.xigu",
                "/api/v1/wishes?q=a/../b;c//d%2Fe", "/api/v1/wishes/%E5%BF%83", "/api/v1/wishes/a.b", "/.well-known/x",
                "/api/v1/...", "/api/v1/wishes?"
            })
    void aPlainTargetIsTakenAsItIs(String raw) {
        assertThat(RequestTarget.read(raw)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "wishes",
                "http://evil.example/api/v1/wishes",
                "//evil.example",
                "/api//v1",
                "/api/v1//wishes",
                "/api/v1/../q/health",
                "/api/v1/./wishes",
                "/..",
                "/.",
                "/api/v1/wishes/..",
                "/api/v1/%2e%2e/q",
                "/api/v1/%2E/q",
                "/api/v1/a%2fb",
                "/api/v1/a%5cb",
                "/api/v1/a\\b",
                "/api/v1/a;b=c",
                "/api/v1/a%3bb",
                "/api/v1/a%00",
                "/api/v1/a%0d%0aX:y",
                "/api/v1/%252e%252e/q",
                "/api/v1/a%",
                "/api/v1/a%2",
                "/api/v1/a%zz",
                "/api/v1/a#b",
                "/api/v1/a b",
                "/api/v1/a\tb",
                "/api/v1/a\u0001",
                "/api/v1/\u00e9",
                "/api/v1/a?b=%00",
                "/api/v1/a?b=c d",
                "/api/v1/<a>"
            })
    void aTargetThatCouldBeReadInTwoWaysIsNone(String raw) {
        assertThat(RequestTarget.read(raw)).isEmpty();
    }
}
