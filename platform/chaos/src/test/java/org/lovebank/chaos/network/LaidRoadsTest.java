package org.lovebank.chaos.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.stack.house.Roads;

class LaidRoadsTest {

    @Test
    void aRoadIsLaidOnceAndFollowsItsPart() {
        try (LaidRoads roads = new LaidRoads()) {
            int first = roads.between("task", "postgres", 1);

            assertThat(roads.between("task", "postgres", 2)).isEqualTo(first);
            assertThat(roads.between("task-2", "postgres", 2)).isNotEqualTo(first);
        }
    }

    @Test
    void eachKindOfRoadIsNamedAsOften() {
        try (LaidRoads roads = new LaidRoads()) {
            roads.between("task", "postgres", 1);
            roads.between("task-2", "postgres", 1);
            roads.between(Roads.EVERYBODY, "kafka", 2);
            roads.between("gateway", "task", 3);
            roads.between("task", "timebank-management", 4);

            List<String> names = roads.names();

            for (String end : List.of(">postgres", ">kafka", ">task", ">timebank-management")) {
                assertThat(names).filteredOn(name -> name.endsWith(end)).hasSize(3);
            }
            assertThat(roads.of("*>postgres")).hasSize(2);
            assertThat(roads.of("task>postgres")).hasSize(1);
        }
    }
}
