package org.lovebank.rules.wall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.rules.Street;

/** Houses stand apart, foundations lie below them, and rooms open one way. */
class HousesTest {

    /** Rooms that a wall names: were one renamed, its wall would guard nothing. */
    private static final List<String> NAMED_ROOMS = List.of(
            "org.lovebank.problem",
            "org.lovebank.http",
            "org.lovebank.http.once",
            "org.lovebank.access",
            "org.lovebank.events",
            "org.lovebank.eventlog",
            "org.lovebank.eventlog.log",
            "org.lovebank.stack.testing",
            "org.lovebank.timebank.ledger",
            "org.lovebank.timebank.once");

    static Stream<String> everyModule() {
        return Street.modules().keySet().stream();
    }

    static Stream<String> everyHouse() {
        return Street.HOUSES.keySet().stream();
    }

    static Stream<String> everyFoundation() {
        return Street.FOUNDATIONS.keySet().stream();
    }

    static Stream<String> everyNamedRoom() {
        return NAMED_ROOMS.stream();
    }

    @ParameterizedTest
    @MethodSource("everyModule")
    void everyModuleLivesInItsOwnPackage(String rootPackage) {
        // when
        JavaClasses classes = classesOf(rootPackage);

        // then
        assertThat(classes)
                .as("%s is empty: a wall around nothing protects nothing", rootPackage)
                .isNotEmpty();
        assertThat(classes)
                .as("Move these classes below %s: a module owns one root package", rootPackage)
                .allSatisfy(type -> assertThat(type.getPackageName() + ".").startsWith(rootPackage + "."));
    }

    @ParameterizedTest
    @MethodSource("everyNamedRoom")
    void everyRoomThatARuleNamesIsInhabited(String room) {
        // given
        String module = Street.modules().entrySet().stream()
                .filter(entry -> (room + ".").startsWith(entry.getKey() + "."))
                .map(java.util.Map.Entry::getValue)
                .findAny()
                .orElseThrow();

        // when
        List<String> inhabitants = Street.importModules(List.of(module)).stream()
                .filter(type -> type.getPackageName().equals(room))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();

        // then
        assertThat(inhabitants)
                .as("A wall names the room %s, but nobody lives there: name the room's new place in the wall", room)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void noHouseDependsOnAnother(String house) {
        String[] others = everyHouse()
                .filter(other -> !other.equals(house))
                .map(other -> other + "..")
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("houses talk only by events: take what you need from a record in platform/events")
                .check(classesOf(house));
    }

    @ParameterizedTest
    @MethodSource("everyFoundation")
    void noFoundationKnowsAHouse(String foundation) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(everyHouse().map(house -> house + "..").toArray(String[]::new))
                .because("the foundations know no noun: give the house an interface to implement instead")
                .check(classesOf(foundation));
    }

    @ParameterizedTest
    @MethodSource("everyHouse")
    void roomsOpenOneWay(String house) {
        slices().matching(house + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two rooms that need each other are one room, or a third one is missing between them")
                .check(classesOf(house));
    }

    private static JavaClasses classesOf(String rootPackage) {
        return Street.importModules(List.of(Street.modules().get(rootPackage)));
    }
}
