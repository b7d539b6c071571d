package org.lovebank.task.attendance.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;

/** In which places the assignments of a sheet are. */
@ApplicationScoped
class SheetAreaRepository {

    private final Session entities;

    SheetAreaRepository(Session entities) {
        this.entities = entities;
    }

    /** Each place once. */
    List<AreaPath> ofAssignments(List<UUID> assignments) {
        return entities
                .createNativeQuery("select distinct area_path from assignment where id in (:ids)", String.class)
                .setParameterList("ids", assignments)
                .getResultList()
                .stream()
                .map(AreaPath::new)
                .toList();
    }
}
