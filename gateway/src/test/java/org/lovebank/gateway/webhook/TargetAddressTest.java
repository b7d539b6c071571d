package org.lovebank.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example.org/hook",
                "ftp://partner.example.org/hook",
                "//partner.example.org/hook",
                "https:///hook",
                "https://user:word@partner.example.org/hook",
                "https://partner.example.org/hook#fragment",
                "https://localhost/hook",
                "https://database/hook",
                "https://metadata.google.internal/computeMetadata",
                "https://printer.local/hook",
                "https://a.localhost/hook",
                "https://127.0.0.1/hook",
                "https://2130706433/hook",
                "https://0x7f.0.0.1/hook",
                "https://0x7f000001/hook",
                "https://127.1/hook",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://10.0.0.1.nip.io\\@partner.example.org/",
                "https://partner.example.org /hook",
                "javascript:alert(1)",
                ""
            })
    void anAddressThatIsNoPartnersIsNone(String written) {
        assertThat(TargetAddress.read(written, false)).isEmpty();
    }

    @Test
    void anAddressIsSentToAsItIsWritten() {
        TargetAddress target = TargetAddress.read("https://partner.example.org:8443/a/b?c=d", false)
                .orElseThrow();
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.target()).isEqualTo("/a/b?c=d");
        assertThat(target.isSecure()).isTrue();
        assertThat(TargetAddress.read("https://partner.example.org", false)
                        .orElseThrow()
                        .target())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1"
            })
    void anAddressInsideIsNotPublic(String literal) {
        assertThat(TargetAddress.isPublic(InetAddress.ofLiteral(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.5.5.5",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void anAddressOutsideIs(String literal) {
        assertThat(TargetAddress.isPublic(InetAddress.ofLiteral(literal))).isTrue();
    }
}
