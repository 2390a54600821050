/** Which handler answers which operation of the control plane. */
import type { ControlHandlers } from '../handler.ts';
import { failCapture, presentPalm, timeoutCapture } from './captures.ts';
import { getChallenge, listChallenges, simulateChallenge } from './challenges.ts';
import { advanceClock, getClock, setClock } from './clock.ts';
import { cancelDelivery, listAttempts, listDeliveries, retryDelivery } from './deliveries.ts';
import { listEvents, resendEvent, waitForEvent } from './events.ts';
import { clearFaults, createFault, deleteFault, listFaults } from './faults.ts';
import {
  createOAuthClient,
  deleteOAuthClient,
  listOAuthClients,
  rotateOAuthClient,
} from './oauth-clients.ts';
import { getCatalog, getConfig, getHealth, getJwks, getOpenApi, listRequests } from './observation.ts';
import { enterPairingCode, expireCertificate, unpairScanner } from './pairing.ts';
import {
  connectScanner,
  createScanner,
  deleteScanner,
  disconnectScanner,
  getScanner,
  listScanners,
  setNextCaptures,
  updateScanner,
} from './scanners.ts';
import {
  createSnapshot,
  deleteSnapshot,
  exportState,
  importState,
  listSnapshots,
  resetState,
  restoreSnapshot,
} from './state.ts';
import { getSink, setSinkResponse } from './sinks.ts';
import { streamActivity } from './stream.ts';
import { createTenant, deleteTenant, getSettings, listTenants, updateSettings } from './tenants.ts';
import { triggerEvent } from './trigger.ts';
import { createUser, deleteUser, enrollUser, listUsers } from './users.ts';
import { deleteWebhook, getUrlMap, listWebhooks, setUrlMap, testWebhook } from './webhooks.ts';

export const controlHandlers: ControlHandlers = {
  getHealth,
  getConfig,
  getCatalog,
  getJwks,
  getOpenApi,
  streamActivity,
  listRequests,
  listTenants,
  createTenant,
  deleteTenant,
  getSettings,
  updateSettings,
  listOAuthClients,
  createOAuthClient,
  rotateOAuthClient,
  deleteOAuthClient,
  listUsers,
  createUser,
  enrollUser,
  deleteUser,
  listScanners,
  createScanner,
  getScanner,
  updateScanner,
  deleteScanner,
  enterPairingCode,
  presentPalm,
  failCapture,
  timeoutCapture,
  connectScanner,
  disconnectScanner,
  unpairScanner,
  expireCertificate,
  setNextCaptures,
  listChallenges,
  getChallenge,
  simulateChallenge,
  listWebhooks,
  deleteWebhook,
  testWebhook,
  getSink,
  setSinkResponse,
  getUrlMap,
  setUrlMap,
  listEvents,
  resendEvent,
  triggerEvent,
  listDeliveries,
  listAttempts,
  retryDelivery,
  cancelDelivery,
  waitForEvent,
  getClock,
  setClock,
  advanceClock,
  listFaults,
  createFault,
  clearFaults,
  deleteFault,
  exportState,
  importState,
  resetState,
  listSnapshots,
  createSnapshot,
  restoreSnapshot,
  deleteSnapshot,
};
