package org.lovebank.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoLoginsTest {

    @Test
    void aPasswordFollowsFromTheAdminsAndFromNothingElse() {
        // when
        String first = DemoLogins.passwordOf("teller", "a secret");

        // then
        assertThat(first)
                .hasSize(20)
                .isEqualTo(DemoLogins.passwordOf("teller", "a secret"))
                .isNotEqualTo(DemoLogins.passwordOf("teller", "another secret"))
                .isNotEqualTo(DemoLogins.passwordOf("council", "a secret"));
    }
}
