// @ts-nocheck
// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

import type { WebhookEvent, WebhookEvents } from '../wire.ts';
import type { Validator } from './validator.ts';

function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function date(str) {
  const matches = DATE.exec(str);
  if (!matches)
    return false;
  const year = +matches[1];
  const month = +matches[2];
  const day = +matches[3];
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
}
var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function getTime(strictTimeZone) {
  return function time(str) {
    const matches = TIME.exec(str);
    if (!matches)
      return false;
    const hr = +matches[1];
    const min = +matches[2];
    const sec = +matches[3];
    const tz = matches[4];
    const tzSign = matches[5] === "-" ? -1 : 1;
    const tzH = +(matches[6] || 0);
    const tzM = +(matches[7] || 0);
    if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
      return false;
    if (hr <= 23 && min <= 59 && sec < 60)
      return true;
    const utcMin = min - tzM * tzSign;
    const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
    return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
  };
}
var DATE_TIME_SEPARATOR = /t|\s/i;
function getDateTime(strictTimeZone) {
  const time = getTime(strictTimeZone);
  return function date_time(str) {
    const dateTime2 = str.split(DATE_TIME_SEPARATOR);
    return dateTime2.length === 2 && date(dateTime2[0]) && time(dateTime2[1]);
  };
}
var MIN_INT32 = -(2 ** 31);
var MAX_INT32 = 2 ** 31 - 1;
var fullFormats = { "date-time": { validate: getDateTime(true) }, "uuid": /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i };

var full = fullFormats;
var RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
var dateTime = (text) => RFC_3339.test(text) && full["date-time"].validate(text);
var uuid = (text) => full.uuid.test(text);

function ucs2length(str) {
  const len = str.length;
  let length = 0;
  let pos = 0;
  let value;
  while (pos < len) {
    length++;
    value = str.charCodeAt(pos++);
    if (value >= 55296 && value <= 56319 && pos < len) {
      value = str.charCodeAt(pos);
      if ((value & 64512) === 56320)
        pos++;
    }
  }
  return length;
}
var ucs2length_default = ucs2length;

var compiled_DevicePairedEvent = validate51;
var func1 = ucs2length_default;
var formats2 = uuid;
var formats0 = dateTime;
function validate52(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["hardware_id", "device_name", "location", "status", "paired_at", "cert_valid_until"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.hardware_id !== void 0) {
      let data0 = data.hardware_id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.device_name !== void 0) {
      let data1 = data.device_name;
      if (typeof data1 === "string") {
        if (func1(data1) > 255) {
          (vErrors ??= []).push({ instancePath: instancePath + "/device_name", schemaPath: "#/properties/device_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" });
          errors++;
        }
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/device_name", schemaPath: "#/properties/device_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/device_name", schemaPath: "#/properties/device_name/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.location !== void 0) {
      let data2 = data.location;
      if (typeof data2 === "string") {
        if (func1(data2) > 255) {
          (vErrors ??= []).push({ instancePath: instancePath + "/location", schemaPath: "#/properties/location/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" });
          errors++;
        }
        if (func1(data2) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/location", schemaPath: "#/properties/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/location", schemaPath: "#/properties/location/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data3 = data.status;
      if (typeof data3 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("paired" !== data3) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "paired" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.paired_at !== void 0) {
      let data4 = data.paired_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/paired_at", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/paired_at", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.cert_valid_until !== void 0) {
      let data5 = data.cert_valid_until;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/cert_valid_until", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/cert_valid_until", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
function validate51(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["event_id", "event_type", "tenant_id", "timestamp", "data"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.event_id !== void 0) {
      let data0 = data.event_id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/event_id", schemaPath: "#/$defs/EventId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_id", schemaPath: "#/$defs/EventId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.event_type !== void 0) {
      let data1 = data.event_type;
      if (typeof data1 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_type", schemaPath: "#/properties/event_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("device.paired" !== data1) {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_type", schemaPath: "#/properties/event_type/const", keyword: "const", params: { allowedValue: "device.paired" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.tenant_id !== void 0) {
      let data2 = data.tenant_id;
      if (typeof data2 === "string") {
        if (!formats2(data2)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/tenant_id", schemaPath: "#/$defs/TenantId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/tenant_id", schemaPath: "#/$defs/TenantId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (typeof data3 === "string") {
        if (!formats0(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/timestamp", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/timestamp", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate52(data.data, { instancePath: instancePath + "/data" })) {
        vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
        errors = vErrors.length;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate51.errors = vErrors;
  return errors === 0;
}
var compiled_EnrollmentCompleteEvent = validate55;
var schema104 = { "type": "object", "required": ["user_id", "feature_id", "palm_type", "hardware_id", "challenge_id", "enrolled_at", "vendor"], "properties": { "user_id": { "$ref": "#/$defs/UserId" }, "feature_id": { "type": "string", "minLength": 1 }, "palm_type": { "type": "string", "enum": ["left", "right", "both"] }, "hardware_id": { "$ref": "#/$defs/HardwareId" }, "challenge_id": { "$ref": "#/$defs/ChallengeId" }, "enrolled_at": { "$ref": "#/$defs/Timestamp" }, "vendor": { "$ref": "#/$defs/Vendor" }, "metadata": { "$ref": "#/$defs/Metadata" } } };
var schema38 = { "type": ["object", "null"], "additionalProperties": true };
function validate56(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["user_id", "feature_id", "palm_type", "hardware_id", "challenge_id", "enrolled_at", "vendor"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.user_id !== void 0) {
      let data0 = data.user_id;
      if (typeof data0 === "string") {
        if (!formats2(data0)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/user_id", schemaPath: "#/$defs/UserId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/user_id", schemaPath: "#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.feature_id !== void 0) {
      let data1 = data.feature_id;
      if (typeof data1 === "string") {
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/feature_id", schemaPath: "#/properties/feature_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/feature_id", schemaPath: "#/properties/feature_id/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.palm_type !== void 0) {
      let data2 = data.palm_type;
      if (typeof data2 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/palm_type", schemaPath: "#/properties/palm_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if (!(data2 === "left" || data2 === "right" || data2 === "both")) {
        (vErrors ??= []).push({ instancePath: instancePath + "/palm_type", schemaPath: "#/properties/palm_type/enum", keyword: "enum", params: { allowedValues: schema104.properties.palm_type.enum }, message: "must be equal to one of the allowed values" });
        errors++;
      }
    }
    if (data.hardware_id !== void 0) {
      let data3 = data.hardware_id;
      if (typeof data3 === "string") {
        if (func1(data3) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.challenge_id !== void 0) {
      let data4 = data.challenge_id;
      if (typeof data4 === "string") {
        if (!formats2(data4)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/challenge_id", schemaPath: "#/$defs/ChallengeId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/challenge_id", schemaPath: "#/$defs/ChallengeId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.enrolled_at !== void 0) {
      let data5 = data.enrolled_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/enrolled_at", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/enrolled_at", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.vendor !== void 0) {
      let data6 = data.vendor;
      if (typeof data6 === "string") {
        if (func1(data6) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/vendor", schemaPath: "#/$defs/Vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/vendor", schemaPath: "#/$defs/Vendor/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data7 = data.metadata;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
        (vErrors ??= []).push({ instancePath: instancePath + "/metadata", schemaPath: "#/$defs/Metadata/type", keyword: "type", params: { type: schema38.type }, message: "must be object,null" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
function validate55(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["event_id", "event_type", "tenant_id", "timestamp", "data"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.event_id !== void 0) {
      let data0 = data.event_id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/event_id", schemaPath: "#/$defs/EventId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_id", schemaPath: "#/$defs/EventId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.event_type !== void 0) {
      let data1 = data.event_type;
      if (typeof data1 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_type", schemaPath: "#/properties/event_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("enrollment.complete" !== data1) {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_type", schemaPath: "#/properties/event_type/const", keyword: "const", params: { allowedValue: "enrollment.complete" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.tenant_id !== void 0) {
      let data2 = data.tenant_id;
      if (typeof data2 === "string") {
        if (!formats2(data2)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/tenant_id", schemaPath: "#/$defs/TenantId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/tenant_id", schemaPath: "#/$defs/TenantId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (typeof data3 === "string") {
        if (!formats0(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/timestamp", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/timestamp", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate56(data.data, { instancePath: instancePath + "/data" })) {
        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
        errors = vErrors.length;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate55.errors = vErrors;
  return errors === 0;
}
var compiled_VerificationCompleteEvent = validate59;
function validate60(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["challenge_id", "user_id", "matched", "scores", "thresholds", "match_policy", "latency_ms", "vendor", "verified_at"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.challenge_id !== void 0) {
      let data0 = data.challenge_id;
      if (typeof data0 === "string") {
        if (!formats2(data0)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/challenge_id", schemaPath: "#/$defs/ChallengeId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/challenge_id", schemaPath: "#/$defs/ChallengeId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.user_id !== void 0) {
      let data1 = data.user_id;
      if (typeof data1 === "string") {
        if (!formats2(data1)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/user_id", schemaPath: "#/$defs/UserId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/user_id", schemaPath: "#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.matched !== void 0) {
      if (typeof data.matched !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/matched", schemaPath: "#/properties/matched/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
    }
    if (data.scores !== void 0) {
      let data3 = data.scores;
      if (Array.isArray(data3)) {
        if (data3.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/scores", schemaPath: "#/properties/scores/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (!(typeof data4 == "number" && isFinite(data4))) {
            (vErrors ??= []).push({ instancePath: instancePath + "/scores/" + i0, schemaPath: "#/properties/scores/items/type", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/scores", schemaPath: "#/properties/scores/type", keyword: "type", params: { type: "array" }, message: "must be array" });
        errors++;
      }
    }
    if (data.thresholds !== void 0) {
      let data5 = data.thresholds;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
          errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (!(typeof data6 == "number" && isFinite(data6))) {
            (vErrors ??= []).push({ instancePath: instancePath + "/thresholds/" + i1, schemaPath: "#/properties/thresholds/items/type", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/type", keyword: "type", params: { type: "array" }, message: "must be array" });
        errors++;
      }
    }
    if (data.match_policy !== void 0) {
      let data7 = data.match_policy;
      if (typeof data7 === "string") {
        if (func1(data7) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/match_policy", schemaPath: "#/properties/match_policy/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/match_policy", schemaPath: "#/properties/match_policy/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.latency_ms !== void 0) {
      let data8 = data.latency_ms;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/latency_ms", schemaPath: "#/properties/latency_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/latency_ms", schemaPath: "#/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
          errors++;
        }
      }
    }
    if (data.vendor !== void 0) {
      let data9 = data.vendor;
      if (typeof data9 === "string") {
        if (func1(data9) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/vendor", schemaPath: "#/$defs/Vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/vendor", schemaPath: "#/$defs/Vendor/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.verified_at !== void 0) {
      let data10 = data.verified_at;
      if (typeof data10 === "string") {
        if (!formats0(data10)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/verified_at", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/verified_at", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data11 = data.metadata;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11)) && data11 !== null) {
        (vErrors ??= []).push({ instancePath: instancePath + "/metadata", schemaPath: "#/$defs/Metadata/type", keyword: "type", params: { type: schema38.type }, message: "must be object,null" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate60.errors = vErrors;
  return errors === 0;
}
function validate59(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["event_id", "event_type", "tenant_id", "timestamp", "data"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.event_id !== void 0) {
      let data0 = data.event_id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/event_id", schemaPath: "#/$defs/EventId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_id", schemaPath: "#/$defs/EventId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.event_type !== void 0) {
      let data1 = data.event_type;
      if (typeof data1 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_type", schemaPath: "#/properties/event_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("verification.complete" !== data1) {
        (vErrors ??= []).push({ instancePath: instancePath + "/event_type", schemaPath: "#/properties/event_type/const", keyword: "const", params: { allowedValue: "verification.complete" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.tenant_id !== void 0) {
      let data2 = data.tenant_id;
      if (typeof data2 === "string") {
        if (!formats2(data2)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/tenant_id", schemaPath: "#/$defs/TenantId/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/tenant_id", schemaPath: "#/$defs/TenantId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.timestamp !== void 0) {
      let data3 = data.timestamp;
      if (typeof data3 === "string") {
        if (!formats0(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/timestamp", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/timestamp", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate60(data.data, { instancePath: instancePath + "/data" })) {
        vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
        errors = vErrors.length;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
var compiled_WebhookEvent = validate63;
function validate63(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.event_type;
    if (typeof tag0 == "string") {
      if (tag0 === "device.paired") {
        if (!validate51(data, { instancePath })) {
          vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "enrollment.complete") {
        if (!validate55(data, { instancePath })) {
          vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "verification.complete") {
        if (!validate59(data, { instancePath })) {
          vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
          errors = vErrors.length;
        }
      } else {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "event_type", tagValue: tag0 }, message: 'value of tag "event_type" must be in oneOf' });
        errors++;
      }
    } else {
      (vErrors ??= []).push({ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "event_type", tagValue: tag0 }, message: 'tag "event_type" must be string' });
      errors++;
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}

/** The body of device.paired. */
export const validateDevicePairedEvent: Validator<WebhookEvents['device.paired']> = compiled_DevicePairedEvent;

/** The body of enrollment.complete. */
export const validateEnrollmentCompleteEvent: Validator<WebhookEvents['enrollment.complete']> = compiled_EnrollmentCompleteEvent;

/** The body of verification.complete. */
export const validateVerificationCompleteEvent: Validator<WebhookEvents['verification.complete']> = compiled_VerificationCompleteEvent;

/** The body of any webhook. */
export const validateWebhookEvent: Validator<WebhookEvent> = compiled_WebhookEvent;

/** By event key. */
export const webhookValidators = {
  'device.paired': validateDevicePairedEvent,
  'enrollment.complete': validateEnrollmentCompleteEvent,
  'verification.complete': validateVerificationCompleteEvent,
} as const;
