import { notFound } from "@/lib/errors";
import { withCors } from "@/lib/http/cors";
import { problemResponse } from "@/lib/http/problem";
import { newId } from "@/lib/ids";

const unknownPath = () => withCors(problemResponse(notFound("path"), newId()));

export {
  unknownPath as DELETE,
  unknownPath as GET,
  unknownPath as OPTIONS,
  unknownPath as PATCH,
  unknownPath as POST,
  unknownPath as PUT,
};
