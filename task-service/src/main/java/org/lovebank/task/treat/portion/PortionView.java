package org.lovebank.task.treat.portion;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portion was taken: of which period, and what is left of it. */
@Schema(name = "TreatPortion")
record PortionView(UUID treatId, LocalDate periodFromOn, int taken, int left) {}
