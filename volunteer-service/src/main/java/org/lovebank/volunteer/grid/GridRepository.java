package org.lovebank.volunteer.grid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

@ApplicationScoped
class GridRepository implements PanacheRepositoryBase<Grid, UUID> {

    Optional<Grid> at(AreaPath place) {
        return find("areaPath", place.value()).firstResultOptional();
    }

    void keep(Grid grid) {
        persistAndFlush(grid);
    }
}
