// @ts-nocheck
// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

import type { ResponseBody } from '../wire.ts';
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

var compiled_TokenResponse = validate31;
var func1 = ucs2length_default;
function validate31(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["success", "access_token", "token_type", "expires_in"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.success !== void 0) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
      if (true !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.access_token !== void 0) {
      let data1 = data.access_token;
      if (typeof data1 === "string") {
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.token_type !== void 0) {
      let data2 = data.token_type;
      if (typeof data2 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/token_type", schemaPath: "#/properties/token_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("Bearer" !== data2) {
        (vErrors ??= []).push({ instancePath: instancePath + "/token_type", schemaPath: "#/properties/token_type/const", keyword: "const", params: { allowedValue: "Bearer" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.expires_in !== void 0) {
      let data3 = data.expires_in;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/type", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 1 || isNaN(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
          errors++;
        }
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
var compiled_ErrorResponse = validate21;
function validate21(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["success", "message"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.success !== void 0) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
      if (false !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/const", keyword: "const", params: { allowedValue: false }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data1 = data.message;
      if (typeof data1 === "string") {
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var compiled_RegisterDeviceResponse = validate33;
var formats2 = uuid;
var formats0 = dateTime;
function validate34(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["device_id", "device_name", "location", "created_at", "pairing_code", "expires_in"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.device_id !== void 0) {
      let data0 = data.device_id;
      if (typeof data0 === "string") {
        if (!formats2(data0)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/device_id", schemaPath: "#/properties/device_id/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/device_id", schemaPath: "#/properties/device_id/type", keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.created_at !== void 0) {
      let data3 = data.created_at;
      if (typeof data3 === "string") {
        if (!formats0(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/created_at", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/created_at", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.pairing_code !== void 0) {
      let data4 = data.pairing_code;
      if (typeof data4 === "string") {
        if (func1(data4) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/pairing_code", schemaPath: "#/properties/pairing_code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/pairing_code", schemaPath: "#/properties/pairing_code/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.expires_in !== void 0) {
      let data5 = data.expires_in;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/type", keyword: "type", params: { type: "integer" }, message: "must be integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 1 || isNaN(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
          errors++;
        }
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
function validate33(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["success", "data", "message"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.success !== void 0) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
      if (true !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate34(data.data, { instancePath: instancePath + "/data" })) {
        vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var compiled_EnrollBothResponse = validate38;
var schema38 = { "type": ["object", "null"], "additionalProperties": true };
function validate39(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["challenge_id", "type", "external_user_id", "hardware_id", "palm_type", "status", "expires_at"]) {
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
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("enroll" !== data1) {
        (vErrors ??= []).push({ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "enroll" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.external_user_id !== void 0) {
      let data2 = data.external_user_id;
      if (typeof data2 === "string") {
        if (func1(data2) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.palm_type !== void 0) {
      let data4 = data.palm_type;
      if (typeof data4 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/palm_type", schemaPath: "#/properties/palm_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("both" !== data4) {
        (vErrors ??= []).push({ instancePath: instancePath + "/palm_type", schemaPath: "#/properties/palm_type/const", keyword: "const", params: { allowedValue: "both" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("pending" !== data5) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "pending" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.expires_at !== void 0) {
      let data6 = data.expires_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/expires_at", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/expires_at", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
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
  validate39.errors = vErrors;
  return errors === 0;
}
function validate38(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["success", "data", "message"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.success !== void 0) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
      if (true !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate39(data.data, { instancePath: instancePath + "/data" })) {
        vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
var compiled_VerifyResponse = validate43;
function validate44(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["challenge_id", "type", "external_user_id", "hardware_id", "status", "expires_at"]) {
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
    if (data.type !== void 0) {
      let data1 = data.type;
      if (typeof data1 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("verify" !== data1) {
        (vErrors ??= []).push({ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "verify" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.external_user_id !== void 0) {
      let data2 = data.external_user_id;
      if (typeof data2 === "string") {
        if (func1(data2) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.status !== void 0) {
      let data4 = data.status;
      if (typeof data4 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("pending" !== data4) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "pending" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.expires_at !== void 0) {
      let data5 = data.expires_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/expires_at", schemaPath: "#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/expires_at", schemaPath: "#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data6 = data.metadata;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
        (vErrors ??= []).push({ instancePath: instancePath + "/metadata", schemaPath: "#/$defs/Metadata/type", keyword: "type", params: { type: schema38.type }, message: "must be object,null" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
function validate43(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["success", "data", "message"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.success !== void 0) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
      if (true !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate44(data.data, { instancePath: instancePath + "/data" })) {
        vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
var compiled_CreateWebhookResponse = validate48;
function validate48(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["success"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.success !== void 0) {
      let data0 = data.success;
      if (typeof data0 !== "boolean") {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
        errors++;
      }
      if (true !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/success", schemaPath: "#/properties/success/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" });
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (typeof data.message !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}

/** The body of createAccessToken's response 200. */
export const validateCreateAccessToken200: Validator<ResponseBody<'createAccessToken', 200>> = compiled_TokenResponse;

/** The body of createAccessToken's response 400. */
export const validateCreateAccessToken400: Validator<ResponseBody<'createAccessToken', 400>> = compiled_ErrorResponse;

/** The body of createAccessToken's response 401. */
export const validateCreateAccessToken401: Validator<ResponseBody<'createAccessToken', 401>> = compiled_ErrorResponse;

/** The body of createAccessToken's response 500. */
export const validateCreateAccessToken500: Validator<ResponseBody<'createAccessToken', 500>> = compiled_ErrorResponse;

/** The body of registerDevice's response 201. */
export const validateRegisterDevice201: Validator<ResponseBody<'registerDevice', 201>> = compiled_RegisterDeviceResponse;

/** The body of registerDevice's response 400. */
export const validateRegisterDevice400: Validator<ResponseBody<'registerDevice', 400>> = compiled_ErrorResponse;

/** The body of registerDevice's response 401. */
export const validateRegisterDevice401: Validator<ResponseBody<'registerDevice', 401>> = compiled_ErrorResponse;

/** The body of registerDevice's response 500. */
export const validateRegisterDevice500: Validator<ResponseBody<'registerDevice', 500>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 201. */
export const validateCreateBothHandsEnrollment201: Validator<ResponseBody<'createBothHandsEnrollment', 201>> = compiled_EnrollBothResponse;

/** The body of createBothHandsEnrollment's response 400. */
export const validateCreateBothHandsEnrollment400: Validator<ResponseBody<'createBothHandsEnrollment', 400>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 401. */
export const validateCreateBothHandsEnrollment401: Validator<ResponseBody<'createBothHandsEnrollment', 401>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 403. */
export const validateCreateBothHandsEnrollment403: Validator<ResponseBody<'createBothHandsEnrollment', 403>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 404. */
export const validateCreateBothHandsEnrollment404: Validator<ResponseBody<'createBothHandsEnrollment', 404>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 409. */
export const validateCreateBothHandsEnrollment409: Validator<ResponseBody<'createBothHandsEnrollment', 409>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 422. */
export const validateCreateBothHandsEnrollment422: Validator<ResponseBody<'createBothHandsEnrollment', 422>> = compiled_ErrorResponse;

/** The body of createBothHandsEnrollment's response 500. */
export const validateCreateBothHandsEnrollment500: Validator<ResponseBody<'createBothHandsEnrollment', 500>> = compiled_ErrorResponse;

/** The body of createVerification's response 201. */
export const validateCreateVerification201: Validator<ResponseBody<'createVerification', 201>> = compiled_VerifyResponse;

/** The body of createVerification's response 401. */
export const validateCreateVerification401: Validator<ResponseBody<'createVerification', 401>> = compiled_ErrorResponse;

/** The body of createVerification's response 404. */
export const validateCreateVerification404: Validator<ResponseBody<'createVerification', 404>> = compiled_ErrorResponse;

/** The body of createVerification's response 422. */
export const validateCreateVerification422: Validator<ResponseBody<'createVerification', 422>> = compiled_ErrorResponse;

/** The body of createVerification's response 500. */
export const validateCreateVerification500: Validator<ResponseBody<'createVerification', 500>> = compiled_ErrorResponse;

/** The body of createWebhook's response 201. */
export const validateCreateWebhook201: Validator<ResponseBody<'createWebhook', 201>> = compiled_CreateWebhookResponse;

/** The body of createWebhook's response 400. */
export const validateCreateWebhook400: Validator<ResponseBody<'createWebhook', 400>> = compiled_ErrorResponse;

/** The body of createWebhook's response 401. */
export const validateCreateWebhook401: Validator<ResponseBody<'createWebhook', 401>> = compiled_ErrorResponse;

/** The body of createWebhook's response 403. */
export const validateCreateWebhook403: Validator<ResponseBody<'createWebhook', 403>> = compiled_ErrorResponse;

/** The body of createWebhook's response 409. */
export const validateCreateWebhook409: Validator<ResponseBody<'createWebhook', 409>> = compiled_ErrorResponse;

/** The body of createWebhook's response 500. */
export const validateCreateWebhook500: Validator<ResponseBody<'createWebhook', 500>> = compiled_ErrorResponse;

/** By operationId and status: the documented responses that have a JSON body. */
export const responseValidators = {
  createAccessToken: {
    200: validateCreateAccessToken200,
    400: validateCreateAccessToken400,
    401: validateCreateAccessToken401,
    500: validateCreateAccessToken500,
  },
  registerDevice: {
    201: validateRegisterDevice201,
    400: validateRegisterDevice400,
    401: validateRegisterDevice401,
    500: validateRegisterDevice500,
  },
  createBothHandsEnrollment: {
    201: validateCreateBothHandsEnrollment201,
    400: validateCreateBothHandsEnrollment400,
    401: validateCreateBothHandsEnrollment401,
    403: validateCreateBothHandsEnrollment403,
    404: validateCreateBothHandsEnrollment404,
    409: validateCreateBothHandsEnrollment409,
    422: validateCreateBothHandsEnrollment422,
    500: validateCreateBothHandsEnrollment500,
  },
  createVerification: {
    201: validateCreateVerification201,
    401: validateCreateVerification401,
    404: validateCreateVerification404,
    422: validateCreateVerification422,
    500: validateCreateVerification500,
  },
  createWebhook: {
    201: validateCreateWebhook201,
    400: validateCreateWebhook400,
    401: validateCreateWebhook401,
    403: validateCreateWebhook403,
    409: validateCreateWebhook409,
    500: validateCreateWebhook500,
  },
} as const;
