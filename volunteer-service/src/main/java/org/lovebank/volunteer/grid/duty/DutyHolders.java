package org.lovebank.volunteer.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.lovebank.access.AreaPath;

/** How the five duties of a grid are filled, for whoever shows the grid. */
@ApplicationScoped
public class DutyHolders {

    private final GridDutyRepository duties;

    DutyHolders(GridDutyRepository duties) {
        this.duties = duties;
    }

    /** How many hold each duty on a day; who they are is for staff. */
    public Map<Duty, Long> of(AreaPath grid, LocalDate today) {
        return duties.holdersOn(grid, today);
    }
}
