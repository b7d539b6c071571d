/**
 * Certificates of service records (志愿服务记录证明): asked for, accepted, issued, publicised, valid, void. Reads final records
 * only; knows no balance.
 */
@NullMarked
package org.lovebank.volunteer.certificate;

import org.jspecify.annotations.NullMarked;
