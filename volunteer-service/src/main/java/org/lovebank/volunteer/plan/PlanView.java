package org.lovebank.volunteer.plan;

import java.util.List;
import java.util.UUID;

/** A year's plan as callers see it. */
record PlanView(
        UUID id, UUID organisationId, String areaPath, int year, List<PlanItem> items, String state, long version) {}
