/** Pairing cards 爱心结对志愿服务卡 of agreements: numbers, codes, and who they belong to. Knows no visit. */
@NullMarked
package org.lovebank.task.pairing;

import org.jspecify.annotations.NullMarked;
