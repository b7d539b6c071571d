package org.lovebank.task.occasion;

import java.time.LocalDate;

/** One occasion on one day: lunar festivals fall on another day each year, so each year has its row. */
record Occasion(String code, LocalDate on, String nameZh, String nameEn, String source) {}
