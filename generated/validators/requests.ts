// @ts-nocheck
// Generated from openapi.yaml by `npm run generate`. Do not edit: change the contract instead.

import type { RequestBody } from '../wire.ts';
import type { Validator } from './validator.ts';

var NOT_URI_FRAGMENT = /\/|:/;
var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
  return NOT_URI_FRAGMENT.test(str) && URI.test(str);
}
var MIN_INT32 = -(2 ** 31);
var MAX_INT32 = 2 ** 31 - 1;
var fullFormats = { "uri": uri, "uuid": /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i };

var full = fullFormats;
var uri2 = (text) => full.uri(text);
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

function equal(a, b) {
  if (a === b) return true;
  if (a && b && typeof a == "object" && typeof b == "object") {
    if (a.constructor !== b.constructor) return false;
    var length, i, keys;
    if (Array.isArray(a)) {
      length = a.length;
      if (length != b.length) return false;
      for (i = length; i-- !== 0; )
        if (!equal(a[i], b[i])) return false;
      return true;
    }
    if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
    if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
    if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
    keys = Object.keys(a);
    length = keys.length;
    if (length !== Object.keys(b).length) return false;
    for (i = length; i-- !== 0; )
      if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
    for (i = length; i-- !== 0; ) {
      var key = keys[i];
      if (!equal(a[key], b[key])) return false;
    }
    return true;
  }
  return a !== a && b !== b;
}

var compiled_TokenRequest = validate30;
var formats2 = uuid;
var func1 = ucs2length_default;
function validate30(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["grant_type", "client_id", "client_secret"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.grant_type !== void 0) {
      let data0 = data.grant_type;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/grant_type", schemaPath: "#/properties/grant_type/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
      if ("client_credentials" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/grant_type", schemaPath: "#/properties/grant_type/const", keyword: "const", params: { allowedValue: "client_credentials" }, message: "must be equal to constant" });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      let data1 = data.client_id;
      if (typeof data1 === "string") {
        if (!formats2(data1)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.client_secret !== void 0) {
      let data2 = data.client_secret;
      if (typeof data2 === "string") {
        if (func1(data2) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/client_secret", schemaPath: "#/properties/client_secret/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_secret", schemaPath: "#/properties/client_secret/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var compiled_RegisterDeviceRequest = validate32;
function validate32(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["device_name", "location"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.device_name !== void 0) {
      let data0 = data.device_name;
      if (typeof data0 === "string") {
        if (func1(data0) > 255) {
          (vErrors ??= []).push({ instancePath: instancePath + "/device_name", schemaPath: "#/properties/device_name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" });
          errors++;
        }
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/device_name", schemaPath: "#/properties/device_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/device_name", schemaPath: "#/properties/device_name/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.location !== void 0) {
      let data1 = data.location;
      if (typeof data1 === "string") {
        if (func1(data1) > 255) {
          (vErrors ??= []).push({ instancePath: instancePath + "/location", schemaPath: "#/properties/location/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" });
          errors++;
        }
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/location", schemaPath: "#/properties/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/location", schemaPath: "#/properties/location/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
var compiled_EnrollBothRequest = validate37;
var schema38 = { "type": ["object", "null"], "additionalProperties": true };
function validate37(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["external_user_id", "hardware_id"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.external_user_id !== void 0) {
      let data0 = data.external_user_id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.hardware_id !== void 0) {
      let data1 = data.hardware_id;
      if (typeof data1 === "string") {
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data2 = data.metadata;
      if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
        (vErrors ??= []).push({ instancePath: instancePath + "/metadata", schemaPath: "#/$defs/Metadata/type", keyword: "type", params: { type: schema38.type }, message: "must be object,null" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
var compiled_VerifyRequest = validate42;
function validate42(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["external_user_id", "hardware_id"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.external_user_id !== void 0) {
      let data0 = data.external_user_id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/external_user_id", schemaPath: "#/$defs/ExternalUserId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.hardware_id !== void 0) {
      let data1 = data.hardware_id;
      if (typeof data1 === "string") {
        if (func1(data1) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/hardware_id", schemaPath: "#/$defs/HardwareId/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data2 = data.metadata;
      if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
        (vErrors ??= []).push({ instancePath: instancePath + "/metadata", schemaPath: "#/$defs/Metadata/type", keyword: "type", params: { type: schema38.type }, message: "must be object,null" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
var compiled_CreateWebhookRequest = validate47;
var schema83 = { "type": "object", "required": ["name", "events", "endpoint"], "properties": { "name": { "type": "string", "minLength": 1 }, "events": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "$ref": "#/$defs/EventType" } }, "endpoint": { "type": "string", "format": "uri", "pattern": "^https://" }, "api_key": { "type": ["string", "null"] } } };
var schema40 = { "type": "string", "enum": ["device.paired", "enrollment.complete", "verification.complete"] };
var func0 = equal;
var formats32 = uri2;
var pattern4 = new RegExp("^https://", "u");
function validate47(data, { instancePath = "" } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of ["name", "events", "endpoint"]) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: prop0 }, message: "must have required property '" + prop0 + "'" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/events", schemaPath: "#/properties/events/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            (vErrors ??= []).push({ instancePath: instancePath + "/events/" + i0, schemaPath: "#/$defs/EventType/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors++;
          }
          if (!(data2 === "device.paired" || data2 === "enrollment.complete" || data2 === "verification.complete")) {
            (vErrors ??= []).push({ instancePath: instancePath + "/events/" + i0, schemaPath: "#/$defs/EventType/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" });
            errors++;
          }
        }
        let i1 = data1.length;
        let j0;
        if (i1 > 1) {
          outer0: for (; i1--; ) {
            for (j0 = i1; j0--; ) {
              if (func0(data1[i1], data1[j0])) {
                (vErrors ??= []).push({ instancePath: instancePath + "/events", schemaPath: "#/properties/events/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" });
                errors++;
                break outer0;
              }
            }
          }
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" }, message: "must be array" });
        errors++;
      }
    }
    if (data.endpoint !== void 0) {
      let data3 = data.endpoint;
      if (typeof data3 === "string") {
        if (!pattern4.test(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", schemaPath: "#/properties/endpoint/pattern", keyword: "pattern", params: { pattern: "^https://" }, message: 'must match pattern "^https://"' });
          errors++;
        }
        if (!formats32(data3)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", schemaPath: "#/properties/endpoint/format", keyword: "format", params: { format: "uri" }, message: 'must match format "uri"' });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/endpoint", schemaPath: "#/properties/endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" });
        errors++;
      }
    }
    if (data.api_key !== void 0) {
      let data4 = data.api_key;
      if (typeof data4 !== "string" && data4 !== null) {
        (vErrors ??= []).push({ instancePath: instancePath + "/api_key", schemaPath: "#/properties/api_key/type", keyword: "type", params: { type: schema83.properties.api_key.type }, message: "must be string,null" });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" });
    errors++;
  }
  validate47.errors = vErrors;
  return errors === 0;
}

/** The request body of createAccessToken, POST /v1/auth/token. */
export const validateCreateAccessTokenRequest: Validator<RequestBody<'createAccessToken'>> = compiled_TokenRequest;

/** The request body of registerDevice, POST /v1/devices. */
export const validateRegisterDeviceRequest: Validator<RequestBody<'registerDevice'>> = compiled_RegisterDeviceRequest;

/** The request body of createBothHandsEnrollment, POST /v1/enroll/both. */
export const validateCreateBothHandsEnrollmentRequest: Validator<RequestBody<'createBothHandsEnrollment'>> = compiled_EnrollBothRequest;

/** The request body of createVerification, POST /v1/verify. */
export const validateCreateVerificationRequest: Validator<RequestBody<'createVerification'>> = compiled_VerifyRequest;

/** The request body of createWebhook, POST /v1/webhooks. */
export const validateCreateWebhookRequest: Validator<RequestBody<'createWebhook'>> = compiled_CreateWebhookRequest;

/** By operationId: the operations that take a JSON body. */
export const requestValidators = {
  createAccessToken: validateCreateAccessTokenRequest,
  registerDevice: validateRegisterDeviceRequest,
  createBothHandsEnrollment: validateCreateBothHandsEnrollmentRequest,
  createVerification: validateCreateVerificationRequest,
  createWebhook: validateCreateWebhookRequest,
} as const;
