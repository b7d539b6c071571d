package org.lovebank.volunteer.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.plan.PlanRefusal.NoSuchPlan;

/** Puts what was done beside what was planned. */
@ApplicationScoped
class MeasurePlan {

    private final PlanRepository plans;
    private final PlanProgressRepository progress;

    MeasurePlan(PlanRepository plans, PlanProgressRepository progress) {
        this.plans = plans;
        this.progress = progress;
    }

    @Transactional
    public PlanProgressView of(UUID id) {
        ServicePlan plan = plans.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchPlan(id)));
        return PlanProgressView.of(plan.view(), progress.of(id));
    }
}
