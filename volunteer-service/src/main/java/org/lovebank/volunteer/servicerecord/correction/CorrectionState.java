package org.lovebank.volunteer.servicerecord.correction;

/** Where a correction stands. */
enum CorrectionState {
    OPEN,
    APPROVED,
    DECLINED
}
