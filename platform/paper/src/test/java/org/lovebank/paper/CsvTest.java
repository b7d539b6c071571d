package org.lovebank.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a spreadsheet reads as it was meant. */
class CsvTest {

    @Test
    void chineseIsReadByExcelBecauseOfTheMark() {
        assertThat(new Csv().row("时间", "地点").row("2026-03-02", null).toString())
                .isEqualTo("\ufeff时间,地点\r\n2026-03-02,\r\n");
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() {
        assertThat(new Csv().row("a,b", "say \"hi\"", "two\nlines", 5).toString())
                .isEqualTo("\ufeff\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"})
    void aTextIsNeverAFormula(String text) {
        assertThat(new Csv().row(text).toString()).isEqualTo("\ufeff'" + text + "\r\n");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(new Csv().row(-60L).toString()).isEqualTo("\ufeff-60\r\n");
    }
}
