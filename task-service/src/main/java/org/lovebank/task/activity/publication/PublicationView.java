package org.lovebank.task.activity.publication;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of publications; {@code warning} from a day of the month on, while some are missing. */
@Schema(name = "Publications")
record PublicationView(
        String areaPath, String month, long published, int quota, long missing, LocalDate warnFrom, boolean warning) {}
