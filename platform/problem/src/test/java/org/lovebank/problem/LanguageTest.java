package org.lovebank.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN|ZH_CN",
                "zh|ZH_CN",
                "zh_CN|ZH_CN",
                "zh-Hans-CN|ZH_CN",
                "en|EN",
                "en-GB,zh;q=0.5|EN",
                "zh;q=0.9,en;q=0.8|ZH_CN",
                "fr|ZH_CN",
                "fr,en;q=0.1|EN",
                "%%%|ZH_CN"
            })
    void theCallersPreferenceDecides(String header, Language expected) {
        assertThat(Language.preferredIn(header)).isEqualTo(expected);
    }

    @Test
    void nobodyAskedMeansChinese() {
        assertThat(Language.preferredIn(null)).isEqualTo(Language.ZH_CN);
    }
}
