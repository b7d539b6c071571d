package org.lovebank.volunteer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.problem.Refused;

class PersonalDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"王小桥, 王**", "欧阳修, 欧**", "阿依古丽·买买提, 阿**", "𠮷田太郎, 𠮷**", "Li, L**"})
    void aMaskedNameShowsItsFirstCharacter(String name, String masked) {
        // given
        PersonalData person = named(name);

        // when
        String shown = person.maskedName();

        // then
        assertThat(shown).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, +8613812341234, 138****1234",
        "+86 138 1234 1234, +8613812341234, 138****1234",
        "0931-8888888, +869318888888, 931****8888",
        "+852 2345 6789, +85223456789, +85****6789"
    })
    void aPhoneIsKeptInOneForm(String told, String kept, String masked) {
        // given
        NewPerson person = new NewPerson("王小桥", null, null, null, null, told);

        // when
        PersonalData data = PersonalData.of(person, TODAY);

        // then
        assertThat(data.phone()).isEqualTo(kept);
        assertThat(data.maskedPhone()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"1381234123", "abc", "120", "+1 555"})
    void whatIsNoPhoneIsRefused(String told) {
        // given
        NewPerson person = new NewPerson("王小桥", null, null, null, null, told);

        // when / then
        assertThatThrownBy(() -> PersonalData.of(person, TODAY)).hasMessage("PHONE_NOT_VALID");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, UNDER_8",
        "2018-11-23, 8_TO_15",
        "2010-11-23, 16_TO_17",
        "2008-11-24, 16_TO_17",
        "2008-11-23, 18_TO_59",
        "1966-11-24, 18_TO_59",
        "1966-11-23, 60_PLUS"
    })
    void anAgeIsToldAsABand(LocalDate birthOn, String band) {
        // given
        PersonalData person = PersonalData.of(new NewPerson("王小桥", null, null, birthOn, null, null), TODAY);

        // when
        AgeBand told = person.ageBand(TODAY);

        // then
        assertThat(told.word()).isEqualTo(band);
    }

    @Test
    void theIdGivesBirthDateAndSex() {
        // given
        NewPerson person = new NewPerson("王小桥", IdType.RESIDENT_ID, "11010519491231002X", null, null, "13812341234");

        // when
        PersonalData data = PersonalData.of(person, TODAY);

        // then
        assertThat(data.birthOn()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(data.sex()).isEqualTo(Sex.FEMALE);
        assertThat(data.missingForVolunteers()).isEmpty();
        assertThat(data.maskedIdNo()).isEqualTo("**************002X");
    }

    @Test
    void anotherBirthDateThanTheIdsIsRefused() {
        // given
        NewPerson person =
                new NewPerson("王小桥", IdType.RESIDENT_ID, "11010519491231002X", LocalDate.of(1949, 12, 30), null, null);

        // when / then
        assertThatThrownBy(() -> PersonalData.of(person, TODAY)).hasMessage("BIRTH_ON_DIFFERS_FROM_ID");
    }

    @Test
    void nobodyIsBornTomorrow() {
        // given
        NewPerson person = new NewPerson("王小桥", null, null, TODAY.plusDays(1), null, null);

        // when / then
        assertThatThrownBy(() -> PersonalData.of(person, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("BIRTH_ON_NOT_POSSIBLE");
    }

    @ParameterizedTest
    @CsvSource({"王<b>", "1380000", "'王\u0007桥'", "'   '"})
    void whatIsNoNameIsRefused(String name) {
        // when / then
        assertThatThrownBy(() -> named(name)).hasMessage("NAME_NOT_VALID");
    }

    @Test
    void aPersonNeverPrintsItself() {
        // given
        PersonalData person = named("王小桥");

        // when
        String printed = String.valueOf(person);

        // then
        assertThat(printed).isEqualTo("PersonalData");
    }

    private static PersonalData named(String name) {
        return PersonalData.of(new NewPerson(name, null, null, null, null, null), TODAY);
    }
}
