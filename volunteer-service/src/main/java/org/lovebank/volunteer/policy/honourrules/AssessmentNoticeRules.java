package org.lovebank.volunteer.policy.honourrules;

/** Whether the best of a year must have stood in public before they are reported to the place above. */
public record AssessmentNoticeRules(boolean beforeReport) {}
